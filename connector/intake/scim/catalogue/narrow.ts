import type { Predicate } from '../../../store/predicate.ts';

/** What a filter of accounts asks for so plainly that the store can look it up. */
export interface Narrowed {
  readonly portal?: string;
  readonly user?: string;
  readonly userName?: string;
  readonly id?: string;
  readonly active?: boolean;
  /** Whether that is all that the filter says. */
  readonly isWhole: boolean;
}

const NAMES: ReadonlyMap<string, keyof Narrowed> = new Map([
  ['portal.value', 'portal'],
  ['user.value', 'user'],
  ['userName', 'userName'],
  ['id', 'id'],
  ['active', 'active'],
]);

/** Reads the equalities that a filter joins by `and`; everything else is left to be judged account by account. */
export function narrow(where: Predicate | undefined): Narrowed {
  if (!where) return { isWhole: true };
  const parts = where.kind === 'and' ? where.of : [where];
  let narrowed: Narrowed = { isWhole: true };
  for (const part of parts) {
    const found = equality(part);
    const isNew = found && !Object.keys(found).some((name) => name in narrowed);
    narrowed = isNew ? { ...narrowed, ...found } : { ...narrowed, isWhole: false };
  }
  return narrowed;
}

function equality(part: Predicate): Omit<Narrowed, 'isWhole'> | undefined {
  if (part.kind !== 'compare' || part.op !== 'eq' || !('path' in part.target)) return undefined;
  const name = NAMES.get(part.target.path.join('.'));
  return name && { [name]: part.value };
}
