import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFlow, type ConfiguredPortal, type Flow } from '../../../../connector/flow.ts';
import { hashPolicy } from '../../../../connector/policy/load.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import type { ItemKey } from '../../../../shared/plan/item.ts';
import type { Plan, Step } from '../../../../shared/plan/step.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../fixture/temporary.ts';
import { apply, POLICIES, settle, write, type Run } from '../population/writes.ts';

const PORTALS: readonly ConfiguredPortal[] = ['intratone', 'commown'].map((id) => ({
  descriptor: findPortal(id)!,
  tenant: 'regle',
}));

/** Every kind of limit in which the accounts of a portal, or of two, depend on each other. */
const LIMITS = `
  - { id: fleet, portal: commown, when: { group: Gardiens }, grant: { features: [portal-access, role-fleet-management] }, scope: all }
exclusions:
  - id: inside
    portal: intratone
    first: { any: [site-logos-manage] }
    second: { any: [notice-boards-manage] }
    where: same-site
    exemptions: [{ person: p1-s, reason: relais, approver: claire, until: 2026-11-24T00:00:00Z }]
  - id: between
    first: { portal: intratone, any: [resident-events-view] }
    second: { portal: commown, any: [role-fleet-management] }
holders:
  - { portal: intratone, feature: site-logos-manage, min: 2, max: 3 }
seats:
  places: { portal: intratone, included: 1, capacity: 3, price: { amount: 10, currency: EUR, per: month } }
`;

/** What a page of the portal shows of somebody's account: as `observe` writes it. */
type See = { readonly kind: 'see'; readonly person: number; readonly ticked: readonly boolean[] };
type Turn = Parameters<typeof apply>[1] | See;

const BOXES: readonly ItemKey[] = [
  'feature:site-logos-manage',
  'feature:notice-boards-manage',
  'feature:resident-events-view',
  'site:avalon',
  'site:kibolt',
];

const see = fc.record({
  kind: fc.constant('see' as const),
  person: fc.nat(5),
  ticked: fc.array(fc.boolean(), { minLength: BOXES.length, maxLength: BOXES.length }),
});
const turns = fc.array(fc.array(fc.oneof(write, see, see), { minLength: 1, maxLength: 4 }), { maxLength: 5 });

async function happen(run: Run, one: Turn): Promise<void> {
  const { store, people, now } = run;
  if (one.kind === 'policy') {
    const yaml = POLICIES[one.text]! + LIMITS;
    const version = (await store.policies.current())?.version ?? 0;
    await store.policies.add({ yaml, hash: hashPolicy(yaml), author: 'test', appliedAt: now }, version);
  } else if (one.kind === 'see') {
    const key = (await store.people.get(people[one.person]!))!.person.userName;
    await store.transaction(async (tx) => {
      await tx.accounts.upsert('intratone', [{ key, status: 'active' }], now);
      const { id } = (await tx.accounts.byKey('intratone', key))!;
      const items = new Map(BOXES.map((box, at) => [box, one.ticked[at]!]));
      await tx.observations.record(id, { tab: 'sites', readAt: now, items });
      const subject = `intratone/${key}`;
      await tx.audit.append({ at: now, actor: 'admin', action: 'observation', subject, data: {} });
    });
  } else await apply(run, one);
}

const told = (steps: readonly Step[]) =>
  steps.map(({ id, held, heldBy, after, cost }) => ({ id, held, heldBy, after, cost }));

/** Every account of the plan, and every other one that there is: as the view has it, and as the plan has it. */
async function expectSame(flow: Flow, store: Store, now: number): Promise<void> {
  const plans = (await flow.plans(['intratone', 'commown'], now)).map(({ plan }) => plan);
  for (const plan of plans)
    for (const key of await keysOf(store, plan)) {
      const state = await flow.account(plan.portal, key, now);
      const part = plan.accounts.find((one) => one.account === key);
      expect([key, told(state!.plan.steps)]).toEqual([key, told(part?.steps ?? [])]);
    }
}

async function keysOf(store: Store, { portal, accounts }: Plan): Promise<ReadonlySet<string>> {
  const listed = (await store.accounts.all(portal)).map(({ key }) => key);
  return new Set([...listed, ...accounts.map(({ account }) => account)]);
}

describe('the view of an account', () => {
  let folder: TemporaryFolder;
  let count = 0;
  beforeAll(async () => {
    folder = await temporaryFolder('kept');
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test('has the steps and the holds of the plan, whatever happened since it was last asked', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (happening) => {
        await using store = await openStore({ kind: 'sqlite', file: `${folder.path}/${count++}.db` });
        const run = await settle(store, 's');
        await happen(run, { kind: 'policy', text: 0 });
        const flow = createFlow(store, PORTALS);
        expect((await flow.plan('intratone', run.now)).accounts).not.toEqual([]);
        await expectSame(flow, store, run.now);
        for (const turn of happening) {
          for (const one of turn) await happen(run, one).catch(refused);
          await expectSame(flow, store, run.now);
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 15) },
    );
  }, 60_000);
});

function refused(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'Problem') throw error;
}
