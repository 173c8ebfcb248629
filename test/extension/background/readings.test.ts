import { expect, test } from 'vitest';
import { appliedAt, applied, noteApplied, takeApplied } from '../../../extension/background/applied.ts';
import { dropReading, keepReading, readings } from '../../../extension/background/readings.ts';
import { openStored } from '../../../extension/background/stored.ts';

/** The browser's storage as an object: values are copied in and out, as there. */
function area(held: Record<string, unknown> = {}) {
  return {
    get: async (key: unknown) => structuredClone({ [String(key)]: held[String(key)] }),
    set: async (items: Record<string, unknown>) => void Object.assign(held, structuredClone(items)),
  };
}
const reading = (readAt: string, keys: `feature:${string}`[] = []) => ({
  portal: 'intratone',
  account: 'antony',
  tab: 'misc',
  readAt,
  load: 'load',
  boxes: [],
  states: [],
  complete: true,
  applied: keys,
});

test('of two readings of one tab the newest stays, whichever came last, with everything that was clicked', async () => {
  const disk = area();
  const store = await openStored(disk, 'readings', readings, []);
  await keepReading(store, reading('2026-11-22T08:01:00.000Z', ['feature:a']));
  await keepReading(store, reading('2026-11-22T08:00:00.000Z', ['feature:b']));
  await keepReading(store, { ...reading('2026-11-22T08:00:00.000Z'), tab: 'sites' });
  const again = await openStored(disk, 'readings', readings, []);
  expect(again.get()).toEqual([
    reading('2026-11-22T08:01:00.000Z', ['feature:a', 'feature:b']),
    { ...reading('2026-11-22T08:00:00.000Z'), tab: 'sites' },
  ]);
});

test('a reading that was sent goes, unless a newer one came meanwhile', async () => {
  const store = await openStored(area(), 'readings', readings, []);
  const [old, young] = [reading('2026-11-22T08:00:00.000Z'), reading('2026-11-22T08:01:00.000Z')];
  await keepReading(store, old);
  await keepReading(store, young);
  await dropReading(store, old);
  expect(store.get()).toEqual([young]);
  await dropReading(store, young);
  expect(store.get()).toEqual([]);
});

test('clicks are handed out once, with the reading of their own tab', async () => {
  const store = await openStored(area(), 'applied', applied, {});
  const here = { portal: 'intratone', account: 'antony', tab: 'misc' };
  await noteApplied(store, here, ['feature:a', 'feature:b']);
  await noteApplied(store, here, ['feature:b']);
  expect(appliedAt(store, here)).toEqual(['feature:a', 'feature:b']);
  expect(await takeApplied(store, { ...here, tab: 'sites' })).toEqual([]);
  expect(await takeApplied(store, here)).toEqual(['feature:a', 'feature:b']);
  expect(await takeApplied(store, here)).toEqual([]);
});

test('what an older version left in another shape counts as absent', async () => {
  const store = await openStored(area({ readings: [{ portal: 'intratone' }] }), 'readings', readings, []);
  expect(store.get()).toEqual([]);
});
