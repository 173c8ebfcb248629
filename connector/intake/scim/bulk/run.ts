import type { ScimStore, Write } from '../write.ts';
import { CircleBroken, performCircle } from './circle.ts';
import type { BulkOperation, BulkRequest } from './message.ts';
import { type Turn, turns } from './order.ts';
import { type Performed, perform } from './perform.ts';
import { bulkProblems } from './problems.ts';
import { type IdOf, references, resolved } from './reference.ts';

/** An operation with what it came to, or with what it failed for. */
export interface Outcome {
  readonly operation: BulkOperation;
  readonly result: Performed | Failed;
}

export interface Failed {
  readonly error: unknown;
  /** The operation's path, with ids in the place of bulkIds where there were any. */
  readonly path: string;
}

export interface BulkRun {
  /** Of the operations that were done or tried, in the order of the request. */
  readonly outcomes: readonly Outcome[];
  /** Ids of the people whose rights may have moved. */
  readonly touched: readonly string[];
}

/**
 * Does the operations of a bulk request (RFC 7644 section 3.7), each in a transaction of its own; creations that refer
 * to each other share one. What fails is told, and the rest goes on until `failOnErrors` failures.
 */
export async function runBulk(
  store: ScimStore,
  write: Write,
  { operations, failOnErrors = Infinity }: BulkRequest,
): Promise<BulkRun> {
  const creations = creationsOf(operations);
  const ids = new Map<string, string>();
  const results: (Outcome['result'] | undefined)[] = operations.map(() => undefined);
  let failures = 0;
  const needs = operations.map((operation) => {
    const needed = [...references(operation)].flatMap((name) => creations.get(name) ?? []);
    return new Set(needed);
  });
  for (const turn of turns(needs)) {
    if (failures >= failOnErrors) break;
    const isCircle = turn.length > 1 || needs[turn[0]!]!.has(turn[0]!);
    const done = isCircle
      ? await doCircle(store, write, operations, turn, ids)
      : [await doOne(store, write, operations, creations, turn[0]!, ids)];
    turn.forEach((at, index) => {
      const result = done[index]!;
      results[at] = result;
      if ('error' in result) failures += 1;
      else if (creations.get(operations[at]!.bulkId ?? '') === at)
        ids.set(operations[at]!.bulkId!, result.id);
    });
  }
  return {
    outcomes: operations.flatMap((operation, at) => {
      const result = results[at];
      return result ? [{ operation, result }] : [];
    }),
    touched: [...new Set(results.flatMap((result) => (result && 'touched' in result ? result.touched : [])))],
  };
}

/** The creation that each bulkId names; of two that have the same, the first. */
function creationsOf(operations: readonly BulkOperation[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [at, { method, bulkId }] of operations.entries())
    if (method === 'POST' && bulkId !== undefined && !found.has(bulkId)) found.set(bulkId, at);
  return found;
}

async function doOne(
  store: ScimStore,
  write: Write,
  operations: readonly BulkOperation[],
  creations: ReadonlyMap<string, number>,
  at: number,
  ids: ReadonlyMap<string, string>,
): Promise<Outcome['result']> {
  const operation = operations[at]!;
  const { method, bulkId = '' } = operation;
  let { path } = operation;
  try {
    if (method === 'POST' && creations.get(bulkId) !== at) throw bulkProblems.SCIM_BULK_ID({ bulkId });
    const ready = resolved(operation, idIn(ids));
    path = ready.path;
    return await perform(store, write, ready);
  } catch (error) {
    return { error, path };
  }
}

async function doCircle(
  store: ScimStore,
  write: Write,
  operations: readonly BulkOperation[],
  turn: Turn,
  ids: ReadonlyMap<string, string>,
): Promise<readonly Outcome['result'][]> {
  // Only creations with a bulkId are referred to, so that nothing else stands in a circle.
  const circle = turn.map((at) => operations[at]! as BulkOperation & { readonly bulkId: string });
  try {
    return await performCircle(store, write, circle, idIn(ids));
  } catch (error) {
    const broken = error instanceof CircleBroken ? error.at : 0;
    const cause = error instanceof CircleBroken ? error.cause : error;
    const { bulkId } = circle[broken]!;
    return circle.map(({ path }, index) => ({
      path,
      error: index === broken ? cause : bulkProblems.SCIM_BULK_REFERENCE({ bulkId }),
    }));
  }
}

function idIn(ids: ReadonlyMap<string, string>): IdOf {
  return (bulkId) => {
    const id = ids.get(bulkId);
    if (id === undefined) throw bulkProblems.SCIM_BULK_REFERENCE({ bulkId });
    return id;
  };
}
