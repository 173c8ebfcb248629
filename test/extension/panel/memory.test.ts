import { expect, test, vi } from 'vitest';
import { openMemory } from '../../../extension/panel/memory.ts';
import { sessionArea } from '../../../extension/panel/session-area.ts';

function area(stored: Record<string, unknown>) {
  return {
    stored,
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
  };
}

const kept = { query: 'clés', differingOnly: true };

test('what was shown of an account is shown again after a reload', async () => {
  const store = area({});
  const before = await openMemory(store);
  before.keep('intratone/antony', kept);
  await vi.waitFor(() => expect(store.stored).toHaveProperty('panel'));
  const after = await openMemory(store);
  expect(after.of('intratone/antony')).toEqual(kept);
  expect(after.of('intratone/cedric')).toEqual({ query: '', differingOnly: false });
});

test('two panels do not lose each other’s accounts', async () => {
  const store = area({});
  const [one, other] = [await openMemory(store), await openMemory(store)];
  one.keep('a', kept);
  await vi.waitFor(() => expect(store.stored).toHaveProperty('panel.a'));
  other.keep('b', kept);
  await vi.waitFor(() => expect(store.stored['panel']).toEqual({ a: kept, b: kept }));
});

test('where the browser gives the frame no session area, its own storage remembers', async () => {
  const own = new Map<string, string>();
  const storage = {
    getItem: (key: string) => own.get(key) ?? null,
    setItem: (key: string, value: string) => void own.set(key, value),
  };
  const before = await openMemory(sessionArea({}, () => storage));
  before.keep('intratone/antony', kept);
  await vi.waitFor(() => expect(own.get('panel')).toBeDefined());
  expect((await openMemory(sessionArea({}, () => storage))).of('intratone/antony')).toEqual(kept);
  const session = area({});
  expect(sessionArea({ session }, () => storage)).toBe(session);
});
