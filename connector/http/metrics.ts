import { Router, type Request, type RequestHandler } from 'express';
import type { SourceState } from '../intake/state.ts';
import type { Counters } from '../observe/counters.ts';
import { exposition, type Metric, type Sample } from '../observe/exposition.ts';

export interface MetricsParts {
  readonly states: () => Promise<readonly SourceState[]>;
  readonly counters: Counters;
  /** Epoch ms. */
  readonly now: () => number;
}

/**
 * `/metrics`, for Prometheus: to whoever runs on this machine, else with an administrator's token. Behind a reverse proxy
 * everybody seems to be on this machine: `isProxied` then asks for the token always.
 */
export function metricsRoute(parts: MetricsParts, isProxied: boolean, authenticate: RequestHandler): Router {
  const router = Router();
  const admit: RequestHandler = (request, response, next) =>
    !isProxied && isLocal(request) ? next() : authenticate(request, response, next);
  router.get('/metrics', admit, async (_request, response) => {
    const text = exposition(metricsOf(await parts.states(), parts.counters, parts.now()));
    response.type('text/plain; version=0.0.4').send(text);
  });
  return router;
}

function isLocal(request: Request): boolean {
  const isForwarded = request.get('x-forwarded-for') ?? request.get('forwarded');
  const address = request.socket.remoteAddress ?? '';
  return isForwarded === undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

/** Every figure of the sources and the requests; names no person. */
export function metricsOf(
  states: readonly SourceState[],
  { reads, readSeconds, scim }: Counters,
  now: number,
): readonly Metric[] {
  const each = (value: (state: SourceState) => number | undefined): readonly Sample[] =>
    states.flatMap((state) => {
      const found = value(state);
      return found === undefined ? [] : [{ labels: { source: state.source }, value: found }];
    });
  const gauge = (name: string, help: string, value: (state: SourceState) => number | undefined): Metric => ({
    name: `portillon_source_${name}`,
    type: 'gauge',
    help,
    samples: each(value),
  });
  const counter = (name: string, help: string, samples: readonly Sample[]): Metric => ({
    name: `portillon_${name}`,
    type: 'counter',
    help,
    samples,
  });
  const seconds = (ms: number) => ms / 1000;
  return [
    gauge('last_success_timestamp_seconds', 'When the source was last read in full.', ({ goodAt }) =>
      goodAt === undefined ? undefined : seconds(goodAt),
    ),
    gauge('age_seconds', 'Time since the source was last read in full.', ({ goodAt }) =>
      goodAt === undefined ? undefined : seconds(Math.max(0, now - goodAt)),
    ),
    gauge(
      'up',
      'Whether the last read of the source was believed in full.',
      ({ last }) => last && Number(last.status === 'complete'),
    ),
    gauge('late', 'Whether the source is late.', ({ isLate }) => Number(isLate)),
    gauge('held', 'Whether a read of the source waits for an approval.', ({ held }) =>
      Number(held !== undefined && held.rejectedAt === undefined),
    ),
    gauge('people', 'People in the last read.', ({ last }) => last?.people),
    gauge('groups', 'Groups in the last read.', ({ last }) => last?.groups),
    gauge('memberships', 'Memberships in the last read.', ({ last }) => last?.memberships),
    gauge(
      'read_duration_seconds',
      'How long the last read took.',
      ({ last }) => last && seconds(last.finishedAt - last.startedAt),
    ),
    counter('source_reads_total', 'Reads of sources since the server started, by outcome.', reads.samples),
    counter('source_read_seconds_total', 'Time spent on reads of sources.', readSeconds.samples),
    counter('scim_requests_total', 'SCIM requests since the server started, by status.', scim.samples),
  ];
}
