import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileWriter } from '../../../connector/flow/apply/write-file.ts';
import { release } from '../../../connector/flow/apply/release.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Plan, Step } from '../../../shared/plan/step.ts';
import type { Artefact } from '../../../connector/delivery/delivery.ts';
import { listing, outletTo, TONGUE } from './channels.ts';
import { CALM, company, GUARDS, IDS, NOW, personId, RULES, userName, type Company } from './company.ts';

const LATER = NOW + 60_000;
const nowhere = outletTo(() => Promise.resolve());
const stepsOf = (parts: readonly Plan[]) =>
  parts.flatMap((part) => part.accounts.flatMap(({ steps }) => steps));

const proposed = (world: Company) => world.changes.propose(IDS, 'author', NOW);
const applied = (world: Company, id: string, outlet = nowhere) =>
  world.changes.apply(id, 'admin', outlet, TONGUE, LATER);

test('a plan is delivered once in its order, each step with its audit record, and is only told the second time', async () => {
  await using world = await company(6);
  const plan = await proposed(world);
  const written: Artefact[] = [];
  const outlet = outletTo((artefact) => Promise.resolve(void written.push(artefact)), [listing('all')]);
  const result = await applied(world, plan.id, outlet);
  const ids = stepsOf(plan.parts).map(({ id }) => id);
  expect(result).toMatchObject({ state: 'applied', sent: ids.length, left: [], gone: [] });
  expect(written.filter(({ name }) => name.endsWith('-all.json')).flatMap(({ steps }) => steps)).toEqual(ids);
  const sent = (await world.store.audit.recent(1000)).filter(({ action }) => action === 'step.sent');
  expect(sent.map(({ subject }) => subject).toSorted()).toEqual(ids.toSorted());
  const before = (await world.store.audit.recent(1000)).length;
  written.length = 0;
  expect(await applied(world, plan.id, outlet)).toMatchObject({ state: 'applied', sent: ids.length });
  expect([written.length, (await world.store.audit.recent(1000)).length]).toEqual([0, before]);
  expect(await world.store.audit.verify()).toBeUndefined();
});

describe('a plan that the world has left behind is stale', () => {
  test.each<[string, (world: Company) => Promise<unknown>, string]>([
    [
      'another version of the policy',
      ({ store }) => store.policies.add({ yaml: `${CALM}\n`, hash: 'h2', author: 'x', appliedAt: NOW }, 1),
      'policy (version 2 instead of 1)',
    ],
    [
      'a read that was cut off',
      ({ store }) =>
        store.snapshots.add({
          id: personId(500),
          source: 'ldap',
          status: 'partial',
          startedAt: NOW,
          finishedAt: NOW,
          people: 0,
          groups: 0,
          memberships: 0,
        }),
      'source ldap (read again)',
    ],
    [
      'somebody who left a group',
      ({ store }) => store.groups.removeMembers(GUARDS, [{ kind: 'person', id: personId(1) }], NOW),
      'what is planned or observed of 2 accounts',
    ],
  ])('after %s, and says so', async (_, move, said) => {
    await using world = await company(6);
    const plan = await proposed(world);
    await move(world);
    const refused = applied(world, plan.id);
    await expect(refused).rejects.toMatchObject({ code: 'PLAN_OUTDATED' });
    await expect(refused).rejects.toThrow(said);
    expect((await world.store.plans.get(plan.id))?.state).toBe('stale');
    expect((await world.store.plans.steps(plan.id)).size).toBe(0);
  });

  test('but not after a read that changed nothing', async () => {
    await using world = await company(4);
    const read = (id: number) =>
      world.store.snapshots.add({
        id: personId(id),
        source: 'ldap',
        status: 'complete',
        startedAt: NOW,
        finishedAt: NOW,
        people: 4,
        groups: 1,
        memberships: 2,
      });
    await read(600);
    const plan = await proposed(world);
    await read(601);
    await expect(applied(world, plan.id)).resolves.toMatchObject({ state: 'applied' });
  });
});

test('a plan that waits for somebody is refused with what it waits for, and stays open', async () => {
  const policy = `portillon: 1\nguards: [{ count: 0, percent: 0 }]\napprovals: { ordinary: 1, sensitive: 2 }\n${RULES}`;
  await using world = await company(4, policy);
  const plan = await proposed(world);
  await expect(applied(world, plan.id)).rejects.toMatchObject({ code: 'PLAN_WAITS' });
  await world.changes.decide(plan.id, { kind: 'approve', by: 'other', at: NOW });
  await expect(applied(world, plan.id)).rejects.toThrow(/release of \d+ guards/);
  await world.changes.decide(plan.id, { kind: 'resume', by: 'other', at: NOW, reason: 'Ouverture' });
  await expect(applied(world, plan.id)).resolves.toMatchObject({ state: 'applied' });
});

test('of two who apply at once one wins, and everything is sent once', async () => {
  await using world = await company(6);
  const plan = await proposed(world);
  const both = await Promise.allSettled([applied(world, plan.id), applied(world, plan.id)]);
  const lost = both
    .filter((result) => result.status === 'rejected')
    .map(({ reason }) => (reason as { code: string }).code);
  expect(lost.every((code) => code === 'PLAN_BUSY')).toBe(true);
  const sent = (await world.store.audit.recent(1000)).filter(({ action }) => action === 'step.sent');
  expect(new Set(sent.map(({ subject }) => subject)).size).toBe(sent.length);
  expect((await world.store.plans.get(plan.id))?.state).toBe('applied');
});

test('an application that was cut off brings nothing more to whom nobody wants to have it', async () => {
  await using world = await company(6);
  const plan = await proposed(world);
  let files = 0;
  const failing = outletTo(() => (++files > 1 ? Promise.reject(new Error('disk full')) : Promise.resolve()));
  await expect(applied(world, plan.id, failing)).rejects.toThrow('disk full');
  await world.store.people.setStatus(personId(2), 'suspended', LATER);
  const written: Artefact[] = [];
  const result = await applied(
    world,
    plan.id,
    outletTo((artefact) => Promise.resolve(void written.push(artefact))),
  );
  expect(result.state).toBe('applied');
  expect(new Set(result.gone.map(({ account }) => account))).toEqual(new Set([userName(2)]));
  const commown = written.filter(({ name }) => name.startsWith('commown')).flatMap(({ steps }) => steps);
  expect(commown.some((step) => step.includes(userName(2)))).toBe(false);
  const records = await world.store.plans.steps(plan.id);
  expect(result.gone.map(({ id }) => records.get(id)?.state)).toEqual(result.gone.map(() => 'failed'));
});

test('a step that no channel carries keeps the plan open for another try', async () => {
  await using world = await company(2);
  const plan = await proposed(world);
  const grants = [listing('grants', ({ kind }) => kind === 'grant')];
  const result = await applied(
    world,
    plan.id,
    outletTo(() => Promise.resolve(), grants),
  );
  expect(result.state).toBe('applying');
  expect(result.left.every(({ kind }) => kind !== 'grant')).toBe(true);
  expect(await applied(world, plan.id)).toMatchObject({ state: 'applied', left: [] });
});

test('files are whole under their names, and nothing else is left', async () => {
  await using world = await company(1);
  const write = fileWriter(world.folder);
  const artefact = { name: 'a.json', mediaType: 'x', steps: [] };
  await write({ ...artefact, bytes: new TextEncoder().encode('one') });
  await write({ ...artefact, bytes: new TextEncoder().encode('two') });
  expect(await readFile(join(world.folder, 'a.json'), 'utf8')).toBe('two');
  expect((await readdir(world.folder)).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a confirmed cost frees what waited for it and what comes after, and nothing else', () => {
  const step = (id: string, more: Partial<Step> = {}) =>
    ({ id, kind: 'grant', risks: [], reasons: [], ...more }) as unknown as Step;
  const steps = [
    step('seat', { held: 'cost' }),
    step('after', { held: 'prerequisite', after: ['seat'], heldBy: { step: 'seat' } }),
    step('blocked', { held: 'exclusion' }),
    step('behind', { held: 'prerequisite', after: ['blocked'], heldBy: { step: 'blocked' } }),
    step('unseen', { held: 'prerequisite', heldBy: { stage: 'revokeAccess' } }),
  ];
  const plan = { accounts: [{ account: 'a', steps, unread: [], widening: 0 }] } as unknown as Plan;
  const held = (confirmed: boolean) =>
    release(plan, confirmed).accounts[0]!.steps.map(({ held: why }) => why);
  expect(held(false)).toEqual(['cost', 'prerequisite', 'exclusion', 'prerequisite', 'prerequisite']);
  expect(held(true)).toEqual([undefined, undefined, 'exclusion', 'prerequisite', 'prerequisite']);
});

describe('P8', () => {
  test('after what was applied is observed, planning again gives nothing; planning itself writes nothing', async () => {
    await using world = await company(8);
    const plan = await proposed(world);
    const head = await world.store.audit.recent(10_000);
    const journal = await world.store.journal.head();
    await world.flow.plans(IDS, LATER);
    await world.flow.account('intratone', userName(1), LATER);
    expect(await world.store.audit.recent(10_000)).toEqual(head);
    expect(await world.store.journal.head()).toBe(journal);

    await applied(world, plan.id);
    await observe(world, plan.parts, LATER + 1);
    for (const portal of IDS) await world.changes.confirm(portal, 'reader', LATER + 2);
    const again = await world.flow.plans(IDS, LATER + 3);
    expect(again.flatMap(({ plan: part }) => part.accounts)).toEqual([]);
    const states = new Set([...(await world.store.plans.steps(plan.id)).values()].map(({ state }) => state));
    expect(states).toEqual(new Set(['confirmed']));
  });

  test('somebody who leaves is taken out step by step, and it ends', async () => {
    await using world = await company(4);
    const all = async (author: string, at: number) => {
      const plan = await world.changes.propose(IDS, author, at);
      await world.changes.apply(plan.id, 'admin', nowhere, TONGUE, at);
      await observe(world, plan.parts, at + 1);
      for (const portal of IDS) await world.changes.confirm(portal, 'reader', at + 2);
      return stepsOf(plan.parts);
    };
    await all('author', NOW);
    await world.store.people.setStatus(personId(1), 'archived', NOW);
    const rounds = [
      await all('author', NOW + 10),
      await all('author', NOW + 20),
      await all('author', NOW + 30),
    ];
    const kinds = rounds.map((steps) =>
      [...new Set(steps.filter(({ held }) => !held).map(({ kind }) => kind))].toSorted(),
    );
    expect(kinds).toEqual([['revoke', 'revokeAccess'], ['archive'], []]);
    expect((await world.store.accounts.byKey('commown', userName(1)))?.status).toBe('archived');
  });
});

/** What a reader would see after somebody carried the steps out: every tab of every account, as wanted. */
async function observe(world: Company, parts: readonly Plan[], at: number): Promise<void> {
  for (const part of parts)
    for (const { account: key, steps } of part.accounts) {
      const status = steps.some(({ kind, held }) => kind === 'archive' && !held) ? 'archived' : 'active';
      // Amisgest says in words of its own how far an invitation has come.
      const isInvited = part.portal === 'amisgest' && steps.some(({ kind }) => kind === 'invite');
      const shown = { key, status, ...(isInvited && { state: 'invited', shownAt: at }) } as const;
      await world.store.accounts.upsert(part.portal, [shown], at);
      const { id } = (await world.store.accounts.byKey(part.portal, key))!;
      const boxes = steps.filter(({ item, held }) => item && !held);
      for (const tab of new Set(boxes.map((step) => step.tab!))) {
        const before = (await world.store.observations.of(id)).find((reading) => reading.tab === tab);
        const items = new Map<ItemKey, boolean>(before?.items);
        for (const { item, kind, tab: own } of boxes)
          if (own === tab) items.set(`${item!.kind}:${item!.id}`, kind === 'grant' || kind === 'invite');
        await world.store.observations.record(id, { tab, readAt: at, items });
      }
    }
}
