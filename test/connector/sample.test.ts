import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadInventory } from '../../connector/cli/inventory/load.ts';
import { portalsOf } from '../../connector/cli/portals.ts';
import { applyFirstPolicy } from '../../connector/cli/serve/first-policy.ts';
import { sourceOf } from '../../connector/cli/sources.ts';
import { loadConfig, type Config } from '../../connector/config.ts';
import { createFlow } from '../../connector/flow.ts';
import { syncSource } from '../../connector/intake/sync.ts';
import { openStore } from '../../connector/store/open.ts';
import type { AccountPlan, Plan, Step } from '../../shared/plan/step.ts';
import type { Problem } from '../../shared/problem.ts';
import { temporaryFolder, type TemporaryFolder } from '../fixture/temporary.ts';

const now = Date.UTC(2026, 10, 23, 9);

/** What `portillon serve` shows a newcomer: the first plans of the embedded organisation, from its own files. */
describe('the first plans of the sample organisation', () => {
  let folder: TemporaryFolder;
  let plans: ReadonlyMap<string, Plan>;
  const told: Problem[] = [];
  beforeAll(async () => {
    folder = await temporaryFolder('sample');
    const loaded = loadConfig({ environment: {}, folder: folder.path });
    const { config } = loaded as { config: Config };
    await using store = await openStore({ kind: 'sqlite', file: join(folder.path, 'portillon.db') });
    for (const settings of config.sources) {
      const { signal } = new AbortController();
      const limits = settings.config.gate;
      await syncSource({ source: sourceOf(settings), store, limits, now, signal, actor: 'test' });
    }
    for (const portal of config.portals) told.push(...(await loadInventory(store, portal, now)));
    told.push(...(await applyFirstPolicy(store, config, 'test', now)));
    const flow = createFlow(store, portalsOf(config));
    const made = await flow.plans(
      config.portals.map(({ id }) => id),
      now,
    );
    plans = new Map(made.map(({ plan }) => [plan.portal, plan]));
  });
  afterAll(() => folder?.[Symbol.asyncDispose]());

  const accounts = (portal: string): readonly AccountPlan[] => plans.get(portal)!.accounts;
  const steps = (portal: string, account: string): readonly Step[] =>
    accounts(portal).find((plan) => plan.account.startsWith(account))?.steps ?? [];
  const brief = ({ kind, item, profile, held }: Step) =>
    [kind, item?.id ?? profile?.module, profile?.to, held && `(${held})`].filter(Boolean).join(' ');

  test('come from files without a fault', () => {
    expect(told.map((problem) => problem.say('fr'))).toEqual([]);
  });

  test('trip no guard, and show a step of every kind that has a cause today', () => {
    expect([...plans.values()].flatMap(({ tripped }) => tripped)).toEqual([]);
    const kinds = new Set(
      [...plans.values()]
        .flatMap((plan) => plan.accounts.flatMap((one) => one.steps))
        .map(({ kind }) => kind),
    );
    expect([...kinds].toSorted()).toEqual([
      'create',
      'grant',
      'invite',
      'revoke',
      'revokeAccess',
      'setHours',
      'setProfile',
      'suspend',
    ]);
  });

  test('know every account but those of Intratone, whose pages nobody has opened yet', () => {
    expect(plans.get('intratone')!.counts).toMatchObject({ accounts: 50, create: 16, revoke: 0, unread: 50 });
    for (const portal of ['amisgest', 'commown', 'dailybiz', 'webex-carrier'])
      expect(plans.get(portal)!.counts.unread).toBe(0);
  });

  test('Amisgest: what the technician must not have goes first, and the conflict is held', () => {
    expect(steps('amisgest', 'kamel.bensaid').map(brief)).toEqual([
      'revoke mobile-home',
      'revoke mobile-child-file',
      'grant external-technician',
    ]);
    expect(steps('amisgest', 'paul.noblet').map(brief)).toEqual(['grant external-technician (exclusion)']);
    expect(steps('amisgest', 'mariam.toure').map(brief)).toContain('revoke desktop-access');
  });

  test('Commown: access is revoked before anybody is archived, and the second administrator stays', () => {
    expect(steps('commown', 'jeanne.morvan').map(brief)).toEqual(['revokeAccess portal-access']);
    expect(steps('commown', 'helene.vasseur').map(brief)).toEqual([
      'revoke role-administration (last-holder)',
    ]);
    expect(steps('commown', 'brigitte.chauvin').map(brief)).toEqual(['invite portal-access']);
    expect(steps('commown', 'diane.perez').every(({ held }) => held === 'orphan')).toBe(true);
  });

  test('DailyBiz: a seat above the included ones waits for its amount, and a freed one stays due', () => {
    expect(steps('dailybiz', 'yves.delorme').map(brief)).toContain(
      'setProfile commercial consultation (cost)',
    );
    expect(steps('dailybiz', 'elsa.jourdan').map(brief)).toContain('setProfile commercial vente');
    expect(steps('dailybiz', 'jeanne.morvan')[0]?.cost).toMatchObject({ seats: -1, alreadyDue: true });
    expect(plans.get('dailybiz')!.costs).toMatchObject([
      { before: 4, after: 12, included: 3, more: { minor: 26_100 }, due: { minor: 2_900 } },
    ]);
  });

  test('Webex: nobody gets more than the one who made the account, and who left loses the login', () => {
    const lyon = steps('webex-carrier', 'h.blin').filter(({ item }) => item?.id.startsWith('lyon-'));
    expect(lyon.map(({ held }) => held)).toEqual(Array.from({ length: 5 }, () => 'above-parent'));
    expect(steps('webex-carrier', 'j.morvan').map(brief)).toEqual(['suspend']);
    expect(steps('webex-carrier', 'n.pascal').map(brief)).toContain('revoke call-recording');
  });
});
