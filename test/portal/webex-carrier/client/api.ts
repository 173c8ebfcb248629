import type { Fault } from './contract.ts';

/** The server's no, with its reasons. */
export class Refused extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ code }) => code).join(', '));
    this.faults = faults;
  }
}

/** One AJAX call. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`api/${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refused((answer as { faults: Fault[] }).faults);
  return answer as T;
}
