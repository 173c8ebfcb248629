/** What the server refused, in its own words. */
export class Refusal extends Error {
  readonly status: number;
  readonly faults: readonly string[];
  constructor(status: number, faults: readonly string[]) {
    super(faults.join(' '));
    this.status = status;
    this.faults = faults;
  }
}

/** Asks the API. Throws a {@link Refusal} when it says no. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refusal(response.status, (answer as { faults: string[] }).faults);
  return answer as T;
}
