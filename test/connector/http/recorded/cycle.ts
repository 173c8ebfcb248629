import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const exchange = z.strictObject({
  name: z.string(),
  request: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    path: z.string(),
    query: z.record(z.string(), z.string()).default({}),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.unknown().optional(),
  }),
  expect: z.strictObject({
    status: z.int(),
    /** The parts of the answer that count; an answer of 204 has none at all. */
    body: z.record(z.string(), z.unknown()).optional(),
    /** Dotted paths that the answer must not have. */
    without: z.array(z.string()).default([]),
    /** Ids of the people whose rights the flow is told to look at again. */
    touched: z.array(z.string()).optional(),
  }),
  /** The name under which later exchanges refer to the body of the answer: `{{name.id}}`. */
  as: z.string().optional(),
});

const cycle = z.strictObject({
  provider: z.string(),
  /** How the provider's tenant is set up; without one, forgiving. */
  preset: z.enum(['entra', 'okta', 'strict']).optional(),
  exchanges: z.array(exchange).min(1),
});

export type Cycle = z.output<typeof cycle>;

export function readCycle(name: string): Cycle {
  return cycle.parse(parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')));
}

/** `value` with each `{{name.path}}` in its texts filled in from earlier answers. */
export function filled<T>(value: T, known: Readonly<Record<string, unknown>>): T {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string'
      ? part.replaceAll(/\{\{([\w.]+)\}\}/g, (_all, path: string) => at(known, path))
      : part,
  );
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}

function at(known: Readonly<Record<string, unknown>>, path: string): string {
  const value = reach(known, path);
  if (typeof value !== 'string') throw new Error(`No earlier answer has ${path}.`);
  return value;
}

/** What stands at a dotted path; undefined when nothing does. */
export function reach(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
      value,
    );
}
