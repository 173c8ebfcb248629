import type { Store } from '../store/store.ts';
import { foldKey } from './correlate.ts';

/**
 * Every name under which an actor may be known: as given, and the ids, userNames and e-mails of the people so called.
 * One human may be a person of two sources, and act once as a token's subject and once as a system user.
 */
export async function namesOf(store: Pick<Store, 'people'>, actor: string): Promise<ReadonlySet<string>> {
  const rows = await store.people.find(actor);
  const all = rows.flatMap(({ person }) => [person, ...(person.facets ?? [])]);
  const known = all.flatMap(({ id, userName, email = '' }) => [id, userName, email]);
  return new Set([actor, ...known].filter((name) => name !== '').map(foldKey));
}

/** Whether one of the names is meant by `other`, without case. */
export function isNamed(names: ReadonlySet<string>, other: string): boolean {
  return names.has(foldKey(other));
}
