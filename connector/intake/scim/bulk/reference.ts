import type { Json } from '../../../store/store.ts';
import { isObject } from '../json.ts';
import type { BulkOperation } from './message.ts';

/** Answers the id that a bulkId stands for. */
export type IdOf = (bulkId: string) => string;

/** A whole value (RFC 7644 section 3.7.2), the id of a path, or a quoted value in the filter of a PATCH path. */
const WHOLE = /^bulkId:(?<name>.+)$/s;
const IN_PATH = /(?<=\/)bulkId:(?<name>[^/?#]+)/g;
const QUOTED = /(?<=")bulkId:(?<name>[^"]+)(?=")/g;

/** The bulkIds that an operation refers to, in its path and in its data. */
export function references(operation: Pick<BulkOperation, 'path' | 'data'>): ReadonlySet<string> {
  const found = new Set<string>();
  resolved(operation, (name) => {
    found.add(name);
    return name;
  });
  return found;
}

/** The operation with ids in the place of bulkIds. */
export function resolved<Operation extends Pick<BulkOperation, 'path' | 'data'>>(
  operation: Operation,
  idOf: IdOf,
): Operation {
  const path = operation.path.replaceAll(IN_PATH, (_, name: string) => idOf(name));
  return { ...operation, path, data: inValue(operation.data, idOf) };
}

function inValue(value: unknown, idOf: IdOf): unknown {
  if (typeof value === 'string') {
    const name = WHOLE.exec(value)?.groups?.['name'];
    return name === undefined ? value : idOf(name);
  }
  if (Array.isArray(value)) return value.map((each) => inValue(each, idOf));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, each]) => {
    const isPath = typeof each === 'string' && name.toLowerCase() === 'path';
    return [
      name,
      isPath ? each.replaceAll(QUOTED, (_, quoted: string) => idOf(quoted)) : inValue(each, idOf),
    ];
  });
  return Object.fromEntries(entries);
}

/**
 * A resource parted in two: what can be written now, and what refers to resources that are not there yet. Lists are
 * parted by element, everything else by attribute.
 */
export function parted(
  resource: Json,
  isThere: (bulkId: string) => boolean,
): { readonly now: Json; readonly later: Json } {
  const waits = (data: unknown) => [...references({ path: '', data })].some((name) => !isThere(name));
  const now: Record<string, unknown> = {};
  const later: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(resource)) {
    if (!Array.isArray(value)) (waits(value) ? later : now)[name] = value;
    else {
      const { true: waiting = [], false: ready = [] } = Object.groupBy(value, (each) => `${waits(each)}`);
      if (waiting.length > 0) later[name] = waiting;
      if (waiting.length === 0 || ready.length > 0) now[name] = ready;
    }
  }
  return { now, later };
}
