import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import type { AccountView, ItemView } from '../../../shared/wire/account.ts';
import { settle, type Organisation } from './organisation.ts';
import { POLICY } from './policy.ts';
import { NOW, testServer, type Answer, type TestServer } from './server.ts';

const BADGES = 'feature:resident-badges-remotes-manage';
const BOARDS = 'feature:notice-boards-manage';
const account = (key: string, rest = '') => `/api/v1/portals/intratone/accounts/${key}${rest}`;

interface Settled extends Organisation {
  readonly server: TestServer;
  readonly admin: string;
  readonly ask: (path: string, token?: string) => Promise<Answer>;
  readonly send: (path: string, body: unknown, token?: string) => Promise<Answer>;
}

async function settled(server: TestServer): Promise<Settled> {
  const organisation = await settle(server.store, POLICY);
  const admin = await server.token('admin', { subject: 'admin' });
  return {
    ...organisation,
    server,
    admin,
    ask: (path, token = admin) => server.call('GET', path, { token }),
    send: (path, body, token = admin) => server.call('POST', path, { token, body }),
  };
}

function viewOf(answer: Answer): AccountView {
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 200, code: undefined });
  return endpoints.account.answer.parse(answer.body);
}

function item(view: AccountView, key: string): ItemView {
  return view.items.find((one) => one.key === key)!;
}

const reading = (
  tab: string,
  items: Record<string, boolean>,
  applied: readonly string[] = [],
  readAt = NOW,
) => ({
  tab,
  readAt: new Date(readAt).toISOString(),
  items: Object.entries(items).map(([key, ticked]) => ({ key, ticked })),
  applied,
});

describe('session', () => {
  test('tells an administrator whom it speaks for, and where the overlay may run', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    const answer = await ask('/api/v1/session');
    const session = endpoints.session.answer.parse(answer.body);
    expect(session).toMatchObject({
      scope: 'admin',
      subject: { id: 'admin', name: 'admin' },
      portals: [{ id: 'intratone', tenant: 'regle', origins: ['http://127.0.0.1/*'], speaksFor: ['admin'] }],
    });
  });

  test('tells a person their own account', async () => {
    await using server = await testServer();
    const { ask, alice } = await settled(server);
    const token = await server.token('self', { subject: alice });
    const session = endpoints.session.answer.parse((await ask('/api/v1/session', token)).body);
    expect(session).toMatchObject({
      scope: 'self',
      subject: { id: alice, name: 'Alice Martin' },
      portals: [{ speaksFor: ['alice'] }],
    });
  });
});

describe('account', () => {
  test('shows what is wanted, why, and that nothing was read yet', async () => {
    await using server = await testServer();
    const { ask, alice } = await settled(server);
    const view = viewOf(await ask(account('alice')));
    expect(view).toMatchObject({
      person: { id: alice, displayName: 'Alice Martin' },
      canEdit: true,
      policyVersion: 1,
      readAt: {},
      siteNames: { avalon: 'Avalon', dumbo: 'Résidence Dumbo' },
    });
    expect(view.unread).toEqual(expect.arrayContaining(['residences', 'sites']));
    const badges = item(view, BADGES);
    expect(badges).toMatchObject({ desired: true, observed: 'unknown', state: 'unknown' });
    expect(view.reasons[badges.because[0]!]).toMatchObject({
      kind: 'rule',
      ruleName: 'Badges des gardiens',
      groups: [['Gardiens Paris']],
    });
    expect(item(view, 'site:canuts')).toMatchObject({ desired: false, state: 'unknown' });
  });

  test('is found whatever the case of its key, is 404 when nobody knows it, and its portal too', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    expect(viewOf(await ask(account('ALICE'))).account.key).toBe('alice');
    expect(await ask(account('nobody'))).toMatchObject({ status: 404, body: { code: 'ACCOUNT_UNKNOWN' } });
    const elsewhere = await ask('/api/v1/portals/other/accounts/alice');
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'FLOW_UNKNOWN_PORTAL' } });
  });

  test('shows a person their own account, read-only, and no other', async () => {
    await using server = await testServer();
    const { ask, alice } = await settled(server);
    const token = await server.token('self', { subject: alice });
    expect(viewOf(await ask(account('alice'), token)).canEdit).toBe(false);
    for (const other of ['bob', 'orphan', 'nobody'])
      expect(await ask(account(other), token)).toMatchObject({
        status: 403,
        body: { code: 'ACCOUNT_NOT_YOURS' },
      });
    const explain = await ask(account('bob', '/explain?feature=notice-boards-manage'), token);
    expect(explain).toMatchObject({ status: 403, body: { code: 'ACCOUNT_NOT_YOURS' } });
  });

  test('cannot be edited without a person, nor by the administrator whose it is', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    expect(viewOf(await ask(account('orphan'))).canEdit).toBe(false);
    expect(viewOf(await ask(account('admin'))).canEdit).toBe(false);
  });
});

describe('observe', () => {
  test('stores what a tab shows, and the states follow', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const seen = { [BADGES]: false, 'feature:site-logos-manage': true };
    const view = viewOf(await send(account('alice', '/observations'), reading('sites', seen)));
    expect(item(view, BADGES).state).toBe('toGrant');
    expect(item(view, 'feature:site-logos-manage').state).toBe('toRevoke');
    expect(view.steps.map((step) => step.kind)).toEqual(expect.arrayContaining(['grant', 'revoke']));
    expect(view.readAt).toEqual({ sites: new Date(NOW).toISOString() });
    const done = viewOf(
      await send(
        account('alice', '/observations'),
        reading('sites', { [BADGES]: true, 'feature:site-logos-manage': false }, [BADGES], NOW + 1),
      ),
    );
    expect(item(done, BADGES).state).toBe('granted');
    expect(item(done, 'feature:site-logos-manage').state).toBe('none');
  });

  test('counts a click as applied only when the saved page shows what is wanted', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const id = (await server.store.accounts.byKey('intratone', 'alice'))!.id;
    const applied = async () => Object.fromEntries(await server.store.observations.appliedOf(id));
    const shown = { [BADGES]: false, [BOARDS]: true };
    await send(account('alice', '/observations'), reading('sites', shown, [BADGES, BOARDS]));
    expect(await applied()).toEqual({});
    await send(account('alice', '/observations'), reading('sites', { [BADGES]: true }, [BADGES], NOW + 1));
    expect(await applied()).toEqual({ [BADGES]: true });
    const [entry] = await server.store.audit.recent(1);
    expect(entry).toMatchObject({
      actor: 'admin',
      action: 'observation',
      subject: 'intratone/alice',
      data: { tab: 'sites', changed: [BADGES], applied: { [BADGES]: true } },
    });
  });

  test('takes note of an account that nobody knew, and of no page that claims to be from the future', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const later = reading('misc', { [BOARDS]: true }, [], NOW + 3_600_000);
    const view = viewOf(await send(account('newcomer', '/observations'), later));
    expect(view).toMatchObject({ account: { key: 'newcomer', status: 'active' }, canEdit: false });
    expect(view.readAt['misc']).toBe(new Date(NOW).toISOString());
  });

  test('refuses a tab and a feature that the portal does not have', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    expect(await send(account('alice', '/observations'), reading('nowhere', {}))).toMatchObject({
      status: 400,
      body: { code: 'TAB_UNKNOWN' },
    });
    const odd = reading('sites', { 'feature:fly': true });
    expect(await send(account('alice', '/observations'), odd)).toMatchObject({
      status: 400,
      body: { code: 'FEATURE_UNKNOWN' },
    });
  });
});

describe('explain', () => {
  const explain = async (world: Settled, query: string) => {
    const answer = await world.ask(account('alice', `/explain?${query}`));
    return answer.status === 200 ? endpoints.explain.answer.parse(answer.body) : answer.body;
  };

  test('says why, where the person holds it when no site is asked for', async () => {
    await using server = await testServer();
    const world = await settled(server);
    const found = await explain(world, 'feature=resident-badges-remotes-manage');
    expect(found).toMatchObject({ allowed: true, layer: 'allow', observed: 'unknown' });
    expect(['paris', 'avalon', 'dumbo']).toContain(found.atom.site);
  });

  test('says what is missing', async () => {
    await using server = await testServer();
    const found = await explain(await settled(server), 'feature=notice-boards-manage&site=canuts');
    expect(found).toMatchObject({
      allowed: false,
      layer: 'none',
      nearMisses: [{ rule: 'lyon', failed: { kind: 'group', group: 'Gardiens Lyon' } }],
    });
  });

  test('says what the page shows there: both boxes have to be ticked', async () => {
    await using server = await testServer();
    const world = await settled(server);
    await world.send(account('alice', '/observations'), reading('sites', { [BADGES]: true }));
    const observed = async (site: string) =>
      (await explain(world, `feature=resident-badges-remotes-manage&site=${site}`)).observed;
    expect(await observed('avalon')).toBe('unknown');
    const residences = { 'site:avalon': true, 'site:dumbo': false };
    await world.send(account('alice', '/observations'), reading('residences', residences));
    expect(await observed('avalon')).toBe('yes');
    expect(await observed('dumbo')).toBe('no');
  });

  test('refuses features and sites that are not there, and accounts without a person', async () => {
    await using server = await testServer();
    const world = await settled(server);
    expect(await explain(world, 'feature=fly')).toMatchObject({ code: 'FEATURE_UNKNOWN' });
    expect(await explain(world, 'feature=notice-boards-manage&site=moon')).toMatchObject({
      code: 'SITE_UNKNOWN',
    });
    const orphan = await world.ask(account('orphan', '/explain?feature=notice-boards-manage'));
    expect(orphan).toMatchObject({ status: 409, body: { code: 'ACCOUNT_WITHOUT_PERSON' } });
  });
});

describe('plan', () => {
  test('lists the accounts that differ', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    const plan = endpoints.plan.answer.parse((await ask('/api/v1/portals/intratone/plan')).body);
    expect(plan.accounts.map((one) => one.account)).toContain('alice');
    expect(plan.counts.toCheck).toBeGreaterThan(0);
  });

  test('says that a policy is missing', async () => {
    await using server = await testServer();
    const token = await server.token('admin');
    const answer = await server.call('GET', '/api/v1/portals/intratone/plan', { token });
    expect(answer).toMatchObject({ status: 409, body: { code: 'FLOW_NO_POLICY' } });
  });
});

test('reporting accounts adds those that nobody knew, whatever their case', async () => {
  await using server = await testServer();
  const { send } = await settled(server);
  const answer = await send('/api/v1/portals/intratone/accounts', {
    accounts: ['Alice', 'x.new', 'X.NEW', 'bob'].map((key) => ({ key })),
  });
  expect(endpoints.reportAccounts.answer.parse(answer.body)).toEqual({
    known: 2,
    added: 1,
    orphans: ['X.NEW'],
    drifted: [],
  });
  expect(await server.store.accounts.byKey('intratone', 'x.new')).toMatchObject({ status: 'active' });
});

describe('overrides', () => {
  const draft = {
    effect: 'allow',
    feature: 'notice-boards-manage',
    sites: ['avalon'],
    reason: 'Remplace Zoé',
  };

  test('are previewed without a trace, added as previewed, shown as exceptions, and ended', async () => {
    await using server = await testServer();
    const { send, alice } = await settled(server);
    const previewed = await send(account('alice', '/overrides/preview'), draft);
    const preview = endpoints.previewOverride.answer.parse(previewed.body);
    expect(preview.added.map((step) => [step.kind, step.item?.id])).toEqual([
      ['grant', 'notice-boards-manage'],
    ]);
    expect(await server.store.overrides.ofPerson('intratone', alice)).toEqual([]);

    const added = viewOf(await send(account('alice', '/overrides'), { ...draft, hash: preview.hash }));
    expect(added.overrides).toMatchObject([{ ...draft, author: 'admin' }]);
    const shown = reading('misc', { [BOARDS]: true });
    const view = viewOf(await send(account('alice', '/observations'), shown));
    expect(item(view, BOARDS).state).toBe('exception');

    const { id } = added.overrides[0]!;
    const ended = viewOf(await send(account('alice', `/overrides/${id}/end`), {}));
    expect(ended.overrides).toEqual([]);
    expect(item(ended, BOARDS).state).toBe('toRevoke');
    expect(await send(account('alice', `/overrides/${id}/end`), {})).toMatchObject({
      status: 404,
      body: { code: 'OVERRIDE_UNKNOWN' },
    });
    const actions = (await server.store.audit.recent(10)).map((entry) => entry.action);
    expect(actions).toEqual(expect.arrayContaining(['override.added', 'override.ended']));
  });

  test('are refused when anything moved since the preview, and nothing is saved', async () => {
    await using server = await testServer();
    const { send, alice } = await settled(server);
    const { body } = await send(account('alice', '/overrides/preview'), draft);
    await send(account('alice', '/observations'), reading('misc', { [BOARDS]: true }));
    const stale = await send(account('alice', '/overrides'), { ...draft, hash: body.hash });
    expect(stale).toMatchObject({ status: 409, body: { code: 'PLAN_STALE' } });
    const other = await send(account('alice', '/overrides'), { ...draft, sites: ['*'], hash: body.hash });
    expect(other).toMatchObject({ status: 409, body: { code: 'PLAN_STALE' } });
    expect(await server.store.overrides.ofPerson('intratone', alice)).toEqual([]);
  });

  test('stay within the ceiling of the delegation in whose name the administrator acts', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const desk = await server.token('admin', { subject: 'desk' });
    const preview = (sites: readonly string[], feature = draft.feature) =>
      send(account('alice', '/overrides/preview'), { ...draft, feature, sites }, desk);
    expect((await preview(['canuts'])).status).toBe(200);
    for (const refused of [await preview(['avalon']), await preview(['canuts'], 'pass-keys-manage')])
      expect(refused).toMatchObject({ status: 403, body: { code: 'CEILING_EXCEEDED' } });
  });

  test('are refused to administrators for themselves, and to people without administration', async () => {
    await using server = await testServer();
    const { send, alice } = await settled(server);
    const own = await send(account('Admin', '/overrides/preview'), draft);
    expect(own).toMatchObject({ status: 403, body: { code: 'OWN_RIGHTS' } });
    const alsoOwn = await server.token('admin', { subject: 'alice' });
    expect(await send(account('alice', '/overrides/preview'), draft, alsoOwn)).toMatchObject({
      status: 403,
      body: { code: 'OWN_RIGHTS' },
    });
    const self = await server.token('self', { subject: alice });
    expect(await send(account('alice', '/overrides/preview'), draft, self)).toMatchObject({
      status: 403,
      body: { code: 'AUTH_SCOPE' },
    });
  });

  test.each([
    [{ feature: 'fly' }, 'FEATURE_UNKNOWN'],
    [{ feature: 'pass-key-holder' }, 'FEATURE_UNKNOWN'],
    [{ sites: ['avalon', 'moon'] }, 'SITE_UNKNOWN'],
    [{ expiresAt: new Date(NOW).toISOString() }, 'OVERRIDE_PAST'],
    [{ reason: '  ' }, 'REQUEST_INVALID'],
    [{ sites: [] }, 'REQUEST_INVALID'],
  ])('are refused with %j: %s', async (wrong, code) => {
    await using server = await testServer();
    const { send } = await settled(server);
    const answer = await send(account('alice', '/overrides/preview'), { ...draft, ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  test('of another account are not ended through this one', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const { body } = await send(account('bob', '/overrides/preview'), draft);
    const view = viewOf(await send(account('bob', '/overrides'), { ...draft, hash: body.hash }));
    const id = view.overrides[0]!.id;
    expect(await send(account('alice', `/overrides/${id}/end`), {})).toMatchObject({ status: 404 });
  });
});
