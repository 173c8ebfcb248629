import { expect, test, vi } from 'vitest';
import { openMemory } from '../../../extension/panel/memory.ts';

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
