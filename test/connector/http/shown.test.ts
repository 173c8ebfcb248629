import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import { sampleServer } from './sample-server.ts';
import { NOW, type TestServer } from './server.ts';

/** What a page shows beside boxes, from the report to the view, the plan and the store. */
let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await sampleServer();
  admin = await server.token('admin', { subject: 'admin' });
});
afterAll(() => server?.[Symbol.asyncDispose]());

let clock = NOW;
const later = () => new Date((clock += 1_000)).toISOString();
const path = (portal: string, rest: string) => `/api/v1/portals/${portal}${rest}`;
const send = (portal: string, rest: string, body: unknown) => {
  server.now = clock + 500;
  return server.call('POST', path(portal, rest), { token: admin, body });
};

async function observe(portal: string, account: string, body: object): Promise<AccountView> {
  const report = { tab: 'user', readAt: later(), items: [], complete: false, ...body };
  const answer = await send(portal, `/accounts/${account}/observations`, report);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 200, code: undefined });
  return endpoints.observe.answer.parse(answer.body);
}
const refused = async (portal: string, body: object) => {
  const report = { tab: 'user', readAt: later(), items: [], ...body };
  return (await send(portal, '/accounts/someone@x.example/observations', report)).body.code;
};
const stored = async (portal: string, key: string) => (await server.store.accounts.byKey(portal, key))!;
const applied = async (portal: string, key: string) =>
  Object.fromEntries(await server.store.observations.appliedOf((await stored(portal, key)).id));

const OFFICE = [
  ...[1, 2, 3, 4, 5].map((day) => ({ days: [day], from: 480, to: 1110 })),
  { days: [6], from: 540, to: 720 },
];

describe('a profile', () => {
  const ELSA = 'elsa.jourdan@regle.example';
  const commercial = (view: AccountView) => view.profiles.find(({ module }) => module === 'commercial');

  test('is known by its name, and confirms what the extension has set', async () => {
    const before = await observe('dailybiz', ELSA, {
      profiles: { commercial: 'CONSULTATION ' },
    });
    expect(commercial(before)).toEqual({
      module: 'commercial',
      desired: 'vente',
      observed: 'consultation',
      state: 'toGrant',
    });
    expect(before.profileNames).toMatchObject({ vente: 'Vente', consultation: 'Consultation' });
    const set = { profiles: { commercial: 'Vente' }, appliedProfiles: ['commercial'] };
    expect(commercial(await observe('dailybiz', ELSA, set))).toMatchObject({
      observed: 'vente',
      state: 'granted',
    });
    expect(await applied('dailybiz', ELSA)).toMatchObject({ 'profile:commercial/vente': true });
  });

  test('that was changed by hand since, to one that nobody knows, is drift that DailyBiz only reports', async () => {
    const view = await observe('dailybiz', ELSA, { profiles: { commercial: 'Vente +' } });
    expect(commercial(view)).toMatchObject({ desired: 'vente', observed: '?Vente +', state: 'held' });
    expect(view.steps.find(({ profile }) => profile?.module === 'commercial')).toMatchObject({
      drift: 'removed-by-hand',
      held: 'drift-reported',
    });
  });

  test('that is not the wanted one is not applied, and one that was never read is unknown', async () => {
    const key = 'romain.colas@regle.example';
    await observe('dailybiz', key, {
      profiles: { crm: null },
      appliedProfiles: ['crm'],
    });
    expect(await applied('dailybiz', key)).toEqual({});
    const unread = await observe('dailybiz', 'new@x.example', {});
    expect(unread.profiles.map(({ observed, state }) => [observed, state])).toEqual(
      unread.profiles.map(() => ['unknown', 'unknown']),
    );
  });
});

test('login hours are compared with the wanted ones, whoever cuts the week up', async () => {
  const key = 'romain.colas@regle.example';
  const always = await observe('dailybiz', key, { hours: 'always' });
  expect(always).toMatchObject({ observedHours: 'always', hoursState: 'toGrant' });
  const set = await observe('dailybiz', key, { hours: OFFICE, appliedHours: true });
  expect(set).toMatchObject({ observedHours: OFFICE, hoursState: 'granted' });
  expect(set.steps.map(({ kind }) => kind)).not.toContain('setHours');
  const undone = await observe('dailybiz', key, { hours: 'always' });
  expect(undone.hoursState).toBe('held');
  expect(undone.steps).toContainEqual(
    expect.objectContaining({ kind: 'setHours', drift: 'removed-by-hand', held: 'drift-reported' }),
  );
  expect(await observe('amisgest', 'paul.noblet@regle.example', { tab: 'roles' })).not.toHaveProperty(
    'hoursState',
  );
});

describe('the state of an account', () => {
  const KEY = 'n.pascal';

  test('is shown, and what it means for its life is kept', async () => {
    const view = await observe('webex-carrier', KEY, {
      tab: 'account',
      state: 'disabled',
      parent: 'f.lemoine',
    });
    expect(view).toMatchObject({ state: 'disabled', account: { status: 'suspended', parent: 'f.lemoine' } });
    const back = await observe('webex-carrier', KEY, { tab: 'account', status: 'active', parent: 'h.blin' });
    expect(back).toMatchObject({ state: 'disabled', account: { status: 'active', parent: 'h.blin' } });
  });

  test('that an older page showed is left aside', async () => {
    await observe('webex-carrier', KEY, {
      tab: 'account',
      status: 'suspended',
      readAt: new Date(NOW).toISOString(),
    });
    expect(await stored('webex-carrier', KEY)).toMatchObject({ status: 'active' });
  });

  test('says nothing of a life that the portal does not end in', async () => {
    const key = 'paul.noblet@regle.example';
    const view = await observe('amisgest', key, { tab: 'access', state: 'invited', status: 'archived' });
    expect(view).toMatchObject({ state: 'invited', account: { status: 'active' } });
    expect(await observe('commown', key, { status: 'archived' })).toMatchObject({
      account: { status: 'archived' },
    });
  });

  test('is one of the audit’s observations when it moved', async () => {
    await observe('webex-carrier', KEY, { tab: 'account', status: 'suspended' });
    expect((await server.store.audit.recent(1))[0]).toMatchObject({
      action: 'observation',
      subject: `webex-carrier/${KEY}`,
      data: { changed: expect.arrayContaining(['status']) },
    });
  });
});

describe('a list in pages', () => {
  const KEY = 'j.morvan';
  const walk = '0190a0b0-0000-7000-8000-000000000001';
  const page = (number: number, ...sites: string[]) => ({
    tab: 'sites',
    items: sites.map((id) => ({ key: `site:${id}`, ticked: true })),
    page: { number, of: 2 },
    walk,
  });
  const at = (view: AccountView, id: string) => view.items.find(({ key }) => key === `site:${id}`)?.observed;

  test('counts as read once every page of one walk was seen, and then the rest is unticked', async () => {
    await server.store.accounts.upsert('webex-carrier', [{ key: 'paged', status: 'active' }], 1);
    const sites = (await server.store.sites.all('webex-carrier')).filter(({ kind }) => kind === 'site');
    const [a, b, c] = sites.map(({ id }) => id);
    const first = await observe('webex-carrier', 'paged', page(2, b!));
    expect([at(first, a!), at(first, b!), at(first, c!)]).toEqual(['unknown', 'yes', 'unknown']);
    expect(first.unread).toContain('sites');
    const second = await observe('webex-carrier', 'paged', page(1, a!));
    expect([at(second, a!), at(second, b!), at(second, c!)]).toEqual(['yes', 'yes', 'no']);
    expect(second.unread).not.toContain('sites');
  });

  test('that is narrowed by a search takes nothing away', async () => {
    const before = await observe('webex-carrier', KEY, { tab: 'sites' });
    const found = before.items.filter(({ key, observed }) => key.startsWith('site:') && observed === 'yes');
    expect(found.length).toBeGreaterThan(0);
    const items = [{ key: 'site:paris-standard', ticked: false }];
    const after = await observe('webex-carrier', KEY, { tab: 'sites', items });
    for (const { key } of found) expect(after.items.find((one) => one.key === key)?.observed).toBe('yes');
  });
});

test('what the portal does not have is refused, and a page without its walk', async () => {
  expect(await refused('dailybiz', { profiles: { payroll: 'X' } })).toBe('MODULE_UNKNOWN');
  expect(await refused('dailybiz', { state: 'asleep' })).toBe('STATE_UNKNOWN');
  for (const body of [
    { page: { number: 1, of: 2 } },
    { page: { number: 3, of: 2 }, walk: '0190a0b0-0000-7000-8000-000000000001' },
    { hours: [{ days: [1], from: 1080, to: 480 }] },
    { hours: [{ days: [8], from: 1, to: 2 }] },
    { status: 'planned' },
  ])
    expect(await refused('dailybiz', body)).toBe('REQUEST_INVALID');
});

describe('a list of accounts', () => {
  const report = async (portal: string, accounts: readonly object[]) =>
    endpoints.reportAccounts.answer.parse(
      (await send(portal, '/accounts', { readAt: later(), accounts })).body,
    );
  const boxes = async (portal: string, key: string) => {
    const tabs = await server.store.observations.of((await stored(portal, key)).id);
    return Object.fromEntries(tabs.flatMap(({ items }) => [...items]));
  };

  test('tells what its rows show, whose accounts nobody’s are, and what was changed by hand', async () => {
    const { id } = await stored('webex-carrier', 'h.blin');
    await server.store.observations.markApplied(id, new Map([['feature:call-recording', false]]), 1);
    const rows = [
      {
        key: 'h.blin',
        name: 'BLIN Hervé',
        items: [
          { key: 'feature:call-recording', ticked: true },
          { key: 'feature:reports', ticked: false },
        ],
      },
      { key: 'nobody', name: 'Nobody', email: 'nobody@x.example', status: 'suspended' },
    ];
    expect(await report('webex-carrier', rows)).toEqual({
      known: 1,
      added: 1,
      orphans: ['nobody'],
      drifted: ['h.blin'],
    });
    expect(await boxes('webex-carrier', 'h.blin')).toMatchObject({
      'feature:call-recording': true,
      'feature:dashboard': true,
      'feature:analytics': false,
    });
    expect(await stored('webex-carrier', 'nobody')).toMatchObject({ name: 'Nobody', status: 'suspended' });
    const before = (await server.store.audit.recent(100)).length;
    await report('webex-carrier', rows);
    expect(await server.store.audit.recent(100)).toHaveLength(before);
  });

  test('says of profiles and hours what «none» says, and doubts what was known where it says «some»', async () => {
    const key = 'yves.delorme@regle.example';
    const known = async () => {
      const { profiles, observedHours } = await observe('dailybiz', key, {});
      return [profiles.map(({ observed }) => observed), observedHours];
    };
    await observe('dailybiz', key, { profiles: { crm: 'Suivi' }, hours: OFFICE });
    await report('dailybiz', [{ key, profilesAny: true, hoursAny: true }]);
    expect(await known()).toEqual([[null, null, 'suivi', null], OFFICE]);
    await report('dailybiz', [{ key, profilesAny: false, hoursAny: false }]);
    expect(await known()).toEqual([[null, null, null, null], 'always']);
    await report('dailybiz', [{ key, profilesAny: true, hoursAny: true }]);
    expect(await known()).toEqual([['unknown', 'unknown', 'unknown', 'unknown'], undefined]);
  });

  test('is refused whole when a row shows what the portal does not have', async () => {
    const rows = [{ key: 'fresh' }, { key: 'b', items: [{ key: 'feature:fly', ticked: true }] }];
    expect((await send('commown', '/accounts', { accounts: rows })).body.code).toBe('FEATURE_UNKNOWN');
    expect(await server.store.accounts.byKey('commown', 'fresh')).toBeUndefined();
  });
});

describe('an account is found', () => {
  const find = async (query: string, token = admin) =>
    (await server.call('GET', path('commown', `/find?${query}`), { token })).body;

  test('by the name of its person or the one that the portal shows, in any order, all of them', async () => {
    const found = await find(`name=${encodeURIComponent('LEFORT Gaelle')}`);
    expect(endpoints.findAccount.answer.parse(found)).toEqual({
      accounts: [{ key: 'gaelle.lefort@regle.example', name: 'Gaëlle Lefort' }],
    });
    await server.store.accounts.upsert('commown', [{ key: 'other@x', name: 'Gaëlle LEFORT' }], 1);
    const two = endpoints.findAccount.answer.parse(await find(`name=${encodeURIComponent('Gaëlle Lefort')}`));
    expect(two.accounts.map(({ key }) => key)).toEqual(['gaelle.lefort@regle.example', 'other@x']);
    expect(await find('name=Personne')).toEqual({ accounts: [] });
  });

  test('by an e-mail address', async () => {
    const found = await find('email=Louise.Martin@regle.example');
    expect(found).toEqual({ accounts: [{ key: 'louise.martin@regle.example', name: 'Louise Martin' }] });
  });

  test('by one of the two, and by administrators only', async () => {
    expect(await find('')).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(await find('name=a&email=b')).toMatchObject({ code: 'REQUEST_INVALID' });
    const own = await server.token('self', { subject: 'someone' });
    expect(await find('name=a', own)).toMatchObject({ status: 403 });
  });
});

describe('a session speaks', () => {
  const speaksFor = async (scope: 'admin' | 'self', subject: string) => {
    const token = await server.token(scope, { subject });
    const { body } = await server.call('GET', '/api/v1/session', { token });
    const portals = body.portals as { id: string; speaksFor: string[] }[];
    return Object.fromEntries(portals.map(({ id, speaksFor: keys }) => [id, keys]));
  };
  const idOf = async (userName: string) => (await server.store.people.find(userName))[0]!.person.id;

  test('for a person by whatever name each portal signs them in', async () => {
    expect(await speaksFor('self', await idOf('g.lefort'))).toEqual({
      intratone: ['g.lefort'],
      amisgest: ['gaelle.lefort@regle.example'],
      commown: ['gaelle.lefort@regle.example'],
      dailybiz: ['gaelle.lefort@regle.example'],
      'webex-carrier': ['g.lefort'],
    });
  });

  test('for each portal’s administrators, and for the account of the one who acts', async () => {
    expect(await speaksFor('admin', 'g.lefort')).toEqual({
      intratone: ['admin', 'g.lefort'],
      amisgest: ['valerie.lacroix@regle.example', 'gaelle.lefort@regle.example'],
      commown: ['gaelle.lefort@regle.example'],
      dailybiz: ['admin@regle.example', 'gaelle.lefort@regle.example'],
      'webex-carrier': ['admin.regle', 'g.lefort'],
    });
    expect(await speaksFor('admin', 'admin')).toMatchObject({
      intratone: ['admin'],
      'webex-carrier': ['admin.regle'],
    });
  });

  test('and nobody edits their own account, whatever it is called there', async () => {
    const canEdit = async (portal: string, key: string) => {
      const token = await server.token('admin', { subject: 'h.vasseur' });
      const { body } = await server.call('GET', path(portal, `/accounts/${key}`), { token });
      return endpoints.account.answer.parse(body).canEdit;
    };
    expect(await canEdit('commown', 'helene.vasseur@regle.example')).toBe(false);
    expect(await canEdit('commown', 'olivier.renaud@regle.example')).toBe(true);
    expect(await canEdit('commown', 'gaelle.lefort@regle.example')).toBe(false);
  });
});
