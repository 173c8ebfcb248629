import { afterAll, beforeAll } from 'vitest';
import type { NewGroup, NewPerson, Store, TenantRecord, TokenRecord } from '../../connector/store/store.ts';
import type { Person } from '../../shared/model/person.ts';

/** One store for the tests of a `describe`; each of them uses sources or portals of its own. */
export function oneStore(open: () => Promise<Store>): () => Store {
  let store: Store | undefined;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.[Symbol.asyncDispose]());
  return () => {
    if (!store) throw new Error('The store is opened before the tests.');
    return store;
  };
}

let count = 0;

/** A name that no other test has. */
export const unique = (word: string): string => `${word}-${++count}`;

export function newPerson(source: string, userName: string, more: Partial<NewPerson> = {}): NewPerson {
  return {
    source,
    key: unique('key'),
    userName,
    displayName: `Display ${userName}`,
    status: 'active',
    attributes: {},
    ...more,
  };
}

export function newGroup(source: string, name: string, more: Partial<NewGroup> = {}): NewGroup {
  return { source, key: unique('key'), name, status: 'active', ...more };
}

export function newTenant(more: Partial<TenantRecord> = {}): TenantRecord {
  return {
    source: unique('tenant'),
    name: 'Entra ID',
    preset: 'entra',
    switches: {},
    state: 'active',
    createdAt: 5,
    ...more,
  };
}

export function newToken(more: Partial<TokenRecord> = {}): TokenRecord {
  return { id: unique('token'), name: 'Entra', scope: 'scim', hash: unique('hash'), createdAt: 1, ...more };
}

/** A person as a source that is read whole hands it to `directory.write`. */
export function entry(id: string, source: string, key: string, userName: string, more: Partial<Person> = {}) {
  const person: Person = {
    id,
    source,
    key,
    userName,
    displayName: `Display ${userName}`,
    status: 'active',
    attributes: {},
    ...more,
  };
  return { id, person, digest: `digest of ${userName}` };
}

/** What a rejection with a Problem of this code matches. */
export const problem = (code: string) => ({ name: 'Problem', code });
