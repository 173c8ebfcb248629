import { describe, expect, test } from 'vitest';
import { createFlow } from '../../../../connector/flow.ts';
import { linkedStore } from '../../../../connector/flow/linked/linked.ts';
import { namesOf } from '../../../../connector/flow/identity.ts';
import { correlateSchema } from '../../../../connector/intake/correlate/config.ts';
import { relink } from '../../../../connector/intake/correlate/relink.ts';
import type { Store } from '../../../../connector/store/store.ts';
import type { PersonStatus } from '../../../../shared/model/person.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { ANNA, bench, NOW } from '../world.ts';

const correlation = correlateSchema.parse({ by: ['email'], sources: ['ldap', 'entra'] });
const PORTALS = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];

/** Anna of the directory once more, as an identity provider knows her. */
async function annaAgain(store: Store, userName: string): Promise<string> {
  const row = await store.people.insert(
    {
      source: 'entra',
      key: 'e1',
      userName,
      displayName: 'Anna',
      email: 'ANNA@regle.example',
      status: 'active',
      attributes: {},
    },
    NOW,
  );
  return row.person.id;
}
const link = (store: Store) => relink({ store, correlation, now: NOW, actor: 'test' });

/** The accounts of the plan that are about Anna: `key: kinds of steps or hold`. */
async function planOf(store: Store): Promise<string[]> {
  const plan = await createFlow(store, PORTALS).plan('intratone', NOW);
  return plan.accounts
    .filter(({ account }) => account.startsWith('anna'))
    .map(
      ({ account, steps }) =>
        `${account}: ${[...new Set(steps.map(({ kind, held }) => held ?? kind))].join(' ')}`,
    )
    .toSorted((a, b) => a.localeCompare(b));
}
const status = (store: Store, id: string, to: PersonStatus) => store.people.setStatus(id, to, NOW);

describe('accounts of a human whom two sources know', () => {
  test('under one name are nobody’s for sure, and once linked are one person’s', async () => {
    await using world = await bench();
    const { store } = world;
    const linked = linkedStore(store, correlation);
    await annaAgain(store, 'anna');
    expect((await createFlow(store, PORTALS).account('intratone', 'anna', NOW))?.person).toBeUndefined();
    expect(await planOf(store)).toEqual([]);
    await link(store);
    expect(await planOf(linked)).toEqual(['anna: create grant']);
  });

  test('the account that is there under another source’s name is used, and none is created beside it', async () => {
    await using world = await bench();
    const { store } = world;
    const linked = linkedStore(store, correlation);
    const facet = await annaAgain(store, 'anna.roux');
    await store.accounts.upsert('intratone', [{ key: 'anna.roux', status: 'active' }], NOW);
    await link(store);
    expect(await planOf(linked)).toEqual(['anna.roux: grant']);
    const flow = createFlow(linked, PORTALS);
    expect((await flow.account('intratone', 'anna.roux', NOW))?.person?.id).toBe(ANNA);
    // It follows the human, whichever row moves.
    await status(store, facet, 'suspended');
    expect((await flow.account('intratone', 'anna.roux', NOW))?.person?.status).toBe('suspended');
    await status(store, facet, 'active');
    await store.accounts.upsert('intratone', [{ key: 'anna.roux', status: 'suspended' }], NOW);
    expect(await flow.effective('intratone', ANNA, NOW)).toEqual([]);
  });

  test('two that are there are both theirs, and end with them', async () => {
    await using world = await bench();
    const { store } = world;
    const linked = linkedStore(store, correlation);
    const facet = await annaAgain(store, 'anna.roux');
    const open = ['anna', 'anna.roux'].map((key) => ({ key, status: 'active' as const }));
    await store.accounts.upsert('intratone', open, NOW);
    await link(store);
    expect(await planOf(linked)).toEqual(['anna: grant', 'anna.roux: grant']);
    await status(store, ANNA, 'archived');
    await link(store);
    // Her directory has let her go: nothing is created or given, and she is still the same person.
    const flow = createFlow(linked, PORTALS);
    expect((await flow.account('intratone', 'anna.roux', NOW))?.person).toMatchObject({
      id: ANNA,
      status: 'suspended',
    });
    await status(store, facet, 'archived');
    await link(store);
    expect((await flow.account('intratone', 'anna.roux', NOW))?.person?.status).toBe('archived');
  });

  test('parting gives back what each had: accounts, exceptions, rights', async () => {
    await using world = await bench();
    const { store } = world;
    const linked = linkedStore(store, correlation);
    const facet = await annaAgain(store, 'anna.roux');
    await store.overrides.add({
      id: 'o1',
      portal: 'intratone',
      person: facet,
      effect: 'allow',
      feature: 'resident-events-view',
      sites: ['lyon'],
      reason: 'renfort',
      author: 'chef',
      node: 'root',
      createdAt: NOW,
    });
    const told = async (view: Store) => {
      const flow = createFlow(view, PORTALS);
      return {
        plan: await planOf(view),
        anna: (await flow.effective('intratone', ANNA, NOW)).map(({ feature }) => feature),
        facet: (await flow.effective('intratone', facet, NOW)).map(({ feature }) => feature),
      };
    };
    const before = await told(store);
    await link(store);
    const between = await told(linked);
    expect(between.anna).toEqual(
      [...before.anna, ...before.facet].toSorted((a, b) => between.anna.indexOf(a) - between.anna.indexOf(b)),
    );
    expect(between.facet).toEqual(between.anna);
    const { person } = (await store.people.get(facet))!;
    await store.people.replace(facet, { ...person, email: 'other@regle.example' }, NOW);
    await link(store);
    expect(await told(linked)).toEqual(before);
  });

  test('whoever acts is known under the names of every row', async () => {
    await using world = await bench();
    await annaAgain(world.store, 'anna.roux');
    await link(world.store);
    const names = await namesOf(linkedStore(world.store, correlation), 'anna.roux');
    expect([...names]).toContain('anna');
    expect([...names]).toContain(ANNA);
  });
});
