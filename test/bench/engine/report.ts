import { z } from 'zod';

const quantiles = z.object({ p50: z.number(), p99: z.number(), unit: z.string() });
const memory = z.object({ rssMb: z.number(), liveMb: z.number() });
const edited = z.object({ compileMs: z.number(), ms: z.number(), changed: z.number().optional() });

/** What engine-ours.ts prints. */
export const report = z.object({
  users: z.number(),
  compileMs: z.number(),
  loadMs: z.number(),
  coldMs: z.number(),
  match: z.object({ ms: z.number(), cpuMs: z.number() }),
  distinct: z.object({ lists: z.number(), facts: z.number() }),
  check: quantiles,
  list: quantiles,
  who: quantiles,
  gain: z.object({ ms: z.number() }),
  lose: z.object({ ms: z.number() }),
  ruleScope: edited,
  ruleWhen: edited,
  alone: z.object({ match: quantiles, check: quantiles, listWithReasons: quantiles }),
  memory: z.object({ loaded: memory, matched: memory, end: memory }),
  expected: z.object({ lines: z.number(), differences: z.array(z.string()) }),
});

export type Report = z.infer<typeof report>;
