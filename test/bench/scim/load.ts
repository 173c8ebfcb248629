import autocannon from 'autocannon';
import { processorMs } from './cpu.ts';

/** A server under load. */
export interface Target {
  /** With the SCIM path, without a slash at the end. */
  readonly base: string;
  readonly token: string;
  /** Whose processor time is measured, if any. */
  readonly pid: number | undefined;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
}

export interface Load {
  readonly connections: number;
  /** Either so many requests or so many seconds. */
  readonly until: { readonly requests: number } | { readonly seconds: number };
  /** The n-th request, from 0. */
  readonly call: (index: number) => Call;
  readonly onAnswer?: (index: number, body: string) => void;
}

export interface Measured {
  readonly answered: number;
  /** Answers without a 2xx status, time-outs and broken connections. */
  readonly failed: number;
  readonly perSecond: number;
  /** Milliseconds in the client. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server per request, ms. */
  readonly cpuMs?: number;
}

/** Keeps `connections` busy, each with one request at a time, and measures what comes back. */
export async function load(
  { base, token, pid }: Target,
  { connections, until, call, onAnswer }: Load,
): Promise<Measured> {
  const { origin, pathname } = new URL(base);
  const times: number[] = [];
  let [asked, refused, end] = [0, 0, 0];
  const cpuBefore = pid === undefined ? undefined : processorMs(pid);
  const begin = performance.now();
  const result = await autocannon({
    url: origin,
    connections: 'requests' in until ? Math.min(connections, until.requests) : connections,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/scim+json',
      accept: 'application/scim+json',
    },
    ...('requests' in until ? { amount: until.requests } : { duration: until.seconds }),
    timeout: 60,
    requests: [
      {
        setupRequest(request, context) {
          const index = asked++;
          const { method, path, body } = call(index);
          Object.assign(context, { index, start: performance.now() });
          return {
            ...request,
            method,
            path: pathname + path,
            body: body === undefined ? undefined : JSON.stringify(body),
          };
        },
        onResponse(status, body, { index = 0, start = 0 }) {
          end = performance.now();
          times.push(end - start);
          if (status >= 200 && status < 300) onAnswer?.(index, body);
          else refused += 1;
        },
      },
    ],
  });
  const cpuAfter = pid === undefined ? undefined : processorMs(pid);
  times.sort((a, b) => a - b);
  const at = (part: number) =>
    rounded(times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0);
  return {
    answered: times.length,
    failed: refused + result.errors + result.timeouts,
    perSecond: rounded((times.length - refused) / ((end - begin) / 1000)),
    p50: at(0.5),
    p99: at(0.99),
    ...(cpuBefore === undefined || cpuAfter === undefined
      ? {}
      : { cpuMs: rounded((cpuAfter - cpuBefore) / Math.max(times.length, 1)) }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
