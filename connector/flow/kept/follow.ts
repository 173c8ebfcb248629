import type { Store } from '../../store/store.ts';
import { keysOf } from '../claims-on.ts';
import { foldKey, keyOf } from '../correlate.ts';
import { knownOf } from '../known.ts';
import { loadSubject } from '../subject.ts';
import { enter, foldedKey, type Book } from './book.ts';
import type { Entry } from './entry.ts';

export type FollowStore = Pick<Store, 'people' | 'groups' | 'accounts' | 'observations' | 'overrides'>;

type Person = Entry['claimants'][number];

/**
 * Judges again the accounts of people, by id, and those that are named by their keys. False when several people come to
 * claim one account, or cease to, or one may claim several: then the portal is to be judged anew.
 */
export async function followBook(
  store: FollowStore,
  book: Book,
  people: readonly string[],
  accounts: readonly string[],
): Promise<boolean> {
  const claims = new Map<string, { readonly key: string; readonly claimants: readonly Person[] }>();
  for (const key of accounts) {
    const known = book.entries.get(foldKey(key));
    claims.set(foldKey(key), { key: known?.key ?? key, claimants: known?.claimants ?? [] });
  }
  for (const id of people) {
    const found = (await store.people.get(id))?.person;
    // A row that has become part of somebody else is nobody by itself any more.
    const person = found?.id === id ? found : undefined;
    if (person && keysOf(book.court.policy, person).length > 1) return false;
    const [before, after] = [book.keys.get(id), person && foldedKey(book.court, person)];
    const others = [before, after].flatMap((key) => book.entries.get(key ?? '')?.claimants ?? []);
    if (others.some((other) => other.id !== id)) return false;
    if (before !== undefined && before !== after)
      claims.set(before, { key: book.entries.get(before)!.key, claimants: [] });
    if (person && after !== undefined) {
      if (claims.get(after)?.claimants.some((other) => other.id !== id)) return false;
      const key = book.entries.get(after)?.key ?? keyOf(book.court.policy, person)!;
      claims.set(after, { key, claimants: [person] });
    }
  }
  for (const { key, claimants } of claims.values()) await reread(store, book, key, claimants);
  return true;
}

async function reread(
  store: FollowStore,
  book: Book,
  key: string,
  claimants: readonly Person[],
): Promise<void> {
  const portal = book.court.portal.id;
  const account = await store.accounts.byKey(portal, key);
  const [readings, applied] = account
    ? await Promise.all([store.observations.of(account.id), store.observations.appliedOf(account.id)])
    : [[], new Map()];
  const person = claimants.length === 1 ? claimants[0] : undefined;
  enter(book, {
    key: account?.key ?? key,
    account,
    claimants,
    // The account counts as open: whether a suspended one comes back is part of what is planned.
    subject: person && (await loadSubject(store, portal, person, undefined)),
    known: knownOf(readings, applied),
  });
}
