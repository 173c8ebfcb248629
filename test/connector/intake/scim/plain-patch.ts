import type { Json } from '../../../../connector/store/store.ts';

/** An operation by what it means, free of the many ways of writing it (random-patch.ts). */
export interface Change {
  readonly op: 'add' | 'replace' | 'remove';
  readonly at: At;
  /** As the schema has it; undefined when a removal lists no values. */
  readonly value?: unknown;
  /** The SCIM keyword of the refusal, when the change cannot be made whatever the resource holds. */
  readonly refused?: string;
}

export type At =
  | { readonly kind: 'simple' | 'object' | 'list' | 'nothing'; readonly path: readonly string[] }
  | {
      readonly kind: 'elements';
      readonly path: readonly string[];
      readonly where: Where;
      readonly sub?: string;
    };

export interface Where {
  readonly text: string;
  readonly holds: (element: Json) => boolean;
  /** What an element that is made up to satisfy it holds; undefined when none can be. */
  readonly sample: Json | undefined;
}

type Loose = Record<string, unknown>;

/** The resource after all changes, or the keyword of the first refusal; slow and plain (RFC 7644 section 3.5.2). */
export function plainPatch(resource: Json, changes: readonly Change[]): Json | string {
  const whole: Loose = structuredClone(resource);
  for (const change of changes) {
    const keyword = change.refused ?? apply(whole, change);
    if (keyword !== undefined) return keyword;
  }
  return whole['userName'] === undefined ? 'invalidValue' : tidy(whole);
}

function apply(whole: Loose, { op, at, value }: Change): string | undefined {
  if (at.kind === 'nothing') return undefined;
  const holder = at.path.slice(0, -1).reduce((object, name) => (object[name] ??= {}) as Loose, whole);
  const name = at.path.at(-1)!;
  if (at.kind === 'simple') setSimple(holder, name, op, value);
  if (at.kind === 'object') setParts(holder, name, op, value);
  if (at.kind === 'list') holder[name] = changedList((holder[name] ?? []) as Loose[], op, value);
  if (at.kind === 'elements') return changeElements(holder, name, at, op, value);
  return op === 'remove' && name === 'userName' ? 'mutability' : undefined;
}

function setSimple(holder: Loose, name: string, op: Change['op'], value: unknown): void {
  if (op === 'remove' || (op === 'replace' && value === null)) delete holder[name];
  else if (value !== null) holder[name] = value;
}

function setParts(holder: Loose, name: string, op: Change['op'], value: unknown): void {
  if (op === 'remove' || (op === 'replace' && value === null)) delete holder[name];
  else if (value !== null) {
    const parts = (holder[name] ??= {}) as Loose;
    for (const [part, each] of Object.entries(value as Json)) setSimple(parts, part, op, each);
  }
}

function changedList(present: readonly Loose[], op: Change['op'], value: unknown): Loose[] {
  // A list says the last word on each of its own values before anything is done with it.
  const given = put([], (value ?? []) as readonly Json[]);
  if (op === 'replace') return put([], given);
  if (op === 'add') return put(present, given);
  if (value === undefined) return [];
  return present.filter((element) => !given.some((gone) => means(gone, element)));
}

/** A listed value removes those of the same value, and of the same type when it says one. */
function means(gone: Json, element: Loose): boolean {
  return ['value', 'type'].every((part) => !(part in gone) || same(gone[part], element[part]));
}

export const same = (left: unknown, right: unknown): boolean =>
  typeof left === 'string' && typeof right === 'string' && left.toLowerCase() === right.toLowerCase();

function changeElements(
  holder: Loose,
  name: string,
  { where, sub }: Extract<At, { kind: 'elements' }>,
  op: Change['op'],
  value: unknown,
): string | undefined {
  const list = ((holder[name] ?? []) as Loose[]).map((element) => ({ ...element }));
  const selected = list.filter(where.holds);
  if (selected.length === 0) {
    if (op === 'remove') return undefined;
    if (!where.sample) return 'noTarget';
    const made = changedElement({ ...where.sample }, sub, op, value);
    if (made) holder[name] = put(list, [made]);
    return undefined;
  }
  const after = list.map((element) =>
    selected.includes(element) ? changedElement(element, sub, op, value) : element,
  );
  const primary = after.find(
    (element, index) => selected.includes(list[index]!) && element?.['primary'] === true,
  );
  if (primary)
    for (const other of after)
      if (other && other !== primary && other['primary'] === true) other['primary'] = false;
  holder[name] = put(
    [],
    after.filter((element) => element !== undefined),
  );
  return undefined;
}

function changedElement(
  element: Loose,
  sub: string | undefined,
  op: Change['op'],
  value: unknown,
): Loose | undefined {
  if (sub === undefined) {
    if (op === 'remove' || (op === 'replace' && value === null)) return undefined;
    return { ...element, ...(value as Json | null) };
  }
  setSimple(element, sub, op, value);
  // A type or a flag of nothing is nothing.
  return 'value' in element ? element : undefined;
}

/** One after the other: the same value and type is the same element, and a new primary demotes the others. */
function put(present: readonly Loose[], added: readonly Json[]): Loose[] {
  const list = present.map((element) => ({ ...element }));
  for (const element of added) {
    const found = list.find(
      (each) => each['value'] === element['value'] && (each['type'] ?? '') === (element['type'] ?? ''),
    );
    if (element['primary'] === true)
      for (const each of list) if (each['primary'] === true) each['primary'] = false;
    if (found) Object.assign(found, element);
    else list.push({ ...element });
  }
  return list;
}

/** Without what holds nothing. */
function tidy(whole: Loose): Json {
  const kept = Object.entries(whole).map(([name, value]): [string, unknown] => {
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [name, isPlain ? tidy(value as Loose) : value];
  });
  return Object.fromEntries(
    kept.filter(([, value]) => value !== undefined && !['{}', '[]'].includes(JSON.stringify(value))),
  );
}
