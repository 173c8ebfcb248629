import type { Person, PersonStatus } from '../../../shared/model/person.ts';
import type { Predicate } from '../predicate.ts';
import type { Found, Json, Page, Sort, Stamp } from './page.ts';

/** A person with what a SCIM client wrote of it; `resource` is null for people of other sources. */
export interface PersonRow extends Stamp {
  readonly person: Person;
  readonly externalId: string | null;
  readonly resource: Json | null;
}

/** A person as SCIM clients are shown it: what most of their requests need, and no more. */
export interface ShownPerson extends Stamp {
  readonly id: string;
  readonly source: string;
  readonly status: PersonStatus;
  /** The JSON text of what a client wrote of it; null for people of other sources. */
  readonly resource: string | null;
}

export type NewPerson = Omit<Person, 'id'> & {
  readonly id?: string;
  readonly externalId?: string;
  readonly resource?: Json;
};

export interface People {
  get(id: string): Promise<PersonRow | undefined>;
  shown(id: string): Promise<ShownPerson | undefined>;
  getMany(ids: readonly string[]): Promise<readonly PersonRow[]>;
  /** Those of these ids that are people of `source`, archived ones left out; in no order. */
  living(source: string, ids: readonly string[]): Promise<readonly string[]>;
  byKey(source: string, key: string): Promise<PersonRow | undefined>;
  /** Not archived, any source; `name` is a userName, e-mail or id, compared without case. */
  find(name: string): Promise<readonly PersonRow[]>;
  /** Of any source and status, with this display name in whatever order of its words and with whatever accents. */
  named(name: string): Promise<readonly Person[]>;
  /** Not archived people of one source, ordered by id unless `sort` says otherwise. */
  search(source: string, where: Predicate | undefined, page: Page, sort?: Sort): Promise<Found<PersonRow>>;
  /** The same, as it is shown. */
  searchShown(
    source: string,
    where: Predicate | undefined,
    page: Page,
    sort?: Sort,
  ): Promise<Found<ShownPerson>>;
  /** @throws Problem STORE_CONFLICT when the source already has that userName among its not archived people. */
  insert(person: NewPerson, now: number): Promise<PersonRow>;
  /** Replaces the whole row. @throws Problem STORE_UNKNOWN, STORE_CONFLICT, STORE_STALE when `expected` differs. */
  replace(id: string, person: NewPerson, now: number, expected?: number): Promise<PersonRow>;
  /** @throws Problem STORE_UNKNOWN, STORE_CONFLICT when an archived person's userName was given to another. */
  setStatus(id: string, status: PersonStatus, now: number): Promise<void>;
  /** Every person of every source, archived included, in pages handed to `each`; for whole-portal plans. */
  each(visit: (people: readonly Person[]) => void | Promise<void>): Promise<void>;
  /** Not archived, of every source. */
  count(): Promise<number>;
}
