import type { Store } from '../../store/store.ts';
import { claimsOn } from '../claims-on.ts';
import { livingFirst } from '../correlate.ts';
import type { Court } from '../judge.ts';
import { subjectIn, type Crowd } from '../plan/crowd.ts';
import { loadLedger } from '../plan/ledger.ts';
import { enter, newBook, type Book } from './book.ts';

/** Judges every account of a portal; in the order of a plan: the portal's accounts, then people without one. */
export async function loadBook(
  store: Pick<Store, 'accounts' | 'observations' | 'overrides'>,
  court: Court,
  crowd: Crowd,
): Promise<Book> {
  const ledger = await loadLedger(store, court.portal.id);
  const claims = claimsOn(court.policy, ledger.accounts, crowd.people);
  const book = newBook(court);
  for (const override of [...ledger.overrides.values()].flat()) book.overrides.set(override.id, override);
  for (const { key, account, people: claimants } of claims.values()) {
    const people = livingFirst(claimants);
    const person = people.length === 1 ? people[0] : undefined;
    const subject = person && subjectIn(crowd, person, ledger.overrides.get(person.id) ?? []);
    enter(book, { key, account, claimants, subject, known: ledger.known(account) });
  }
  return book;
}
