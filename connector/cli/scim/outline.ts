import { isObject } from '../../intake/scim/json.ts';

/** Attributes of a body that are named before the rest is counted. */
const NAMED = 8;

/** What a body is about, without a value of it: the operations of a PATCH, or the names of its attributes. */
export function outline(sent: string | undefined): string {
  const body = parsed(sent);
  if (!isObject(body)) return '';
  const operations = member(body, 'operations');
  if (Array.isArray(operations)) return operations.filter(isObject).map(operationOf).join(', ');
  return shortened(Object.keys(body).filter((name) => name.toLowerCase() !== 'schemas'));
}

/** How many resources a list answered, or the id of the one that was. */
export function found(answered: string | undefined): { readonly count?: number; readonly id?: string } {
  const body = parsed(answered);
  if (!isObject(body)) return {};
  if (typeof body['totalResults'] === 'number') return { count: body['totalResults'] };
  return typeof body['id'] === 'string' ? { id: body['id'] } : {};
}

/** The values between quotes name people: they are left out. One that is cut off has no end. */
export function withoutValues(text: string): string {
  return text.replaceAll(/"(?:[^"”»\\]|\\.)*"?/g, '"…"');
}

/** The end of each long id tells them apart: those of one day begin alike. */
export function shortIds(path: string): string {
  return path.replaceAll(/\b[\da-f]{8}-[\da-f-]{19}([\da-f]{8})\b/g, '…$1');
}

function operationOf(operation: Readonly<Record<string, unknown>>): string {
  const given = member(operation, 'op') ?? member(operation, 'method');
  const op = typeof given === 'string' ? given.toLowerCase() : '?';
  const path = member(operation, 'path');
  const value = member(operation, 'value');
  if (typeof path === 'string') {
    const many = Array.isArray(value) && value.length > 1 ? ` ×${value.length}` : '';
    return `${op} ${withoutValues(path)}${many}`;
  }
  return isObject(value) ? `${op} ${shortened(Object.keys(value))}` : op;
}

function shortened(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(rest > 0 ? [`+${rest}`] : [])].join(' ');
}

function member(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(object).find(([each]) => each.toLowerCase() === name)?.[1];
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // It was longer than what is kept.
    return undefined;
  }
}
