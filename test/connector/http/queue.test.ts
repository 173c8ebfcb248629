import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import { settle } from './organisation.ts';
import { NOW, testServer, type Answer, type TestServer } from './server.ts';

const POLICY = `portillon: 1
portals:
  intratone: { autopilot: true }
guards: [{ count: 1000, percent: 100 }]
rules:
  - id: guards
    portal: intratone
    when: { group: Gardiens Paris }
    grant: { features: [resident-badges-remotes-manage] }
    scope: { sites: [avalon, dumbo] }
  - id: logos
    portal: intratone
    when: everybody
    grant: { features: [site-logos-manage] }
    scope: { sites: [avalon] }
`;
const FOBS = 'feature:resident-badges-remotes-manage';
const LOGOS = 'feature:site-logos-manage';

interface Settled {
  readonly server: TestServer;
  readonly alice: string;
  readonly queue: () => Promise<ReturnType<typeof endpoints.queue.answer.parse>>;
  readonly say: (plan: string, account: string, outcome: string, token?: string) => Promise<Answer>;
  readonly see: (account: string, ticked: readonly string[]) => Promise<void>;
  readonly post: (path: string, body: unknown, token?: string) => Promise<Answer>;
}

async function settled(server: TestServer, policy = POLICY): Promise<Settled> {
  const { alice } = await settle(server.store, policy);
  const admin = await server.token('admin', { subject: 'admin' });
  const post = (path: string, body: unknown, token = admin) =>
    server.call('POST', `/api/v1/portals/intratone${path}`, { token, body });
  return {
    server,
    alice,
    post,
    async queue() {
      const answer = await post('/queue', {});
      expect(answer).toMatchObject({ status: 200 });
      return endpoints.queue.answer.parse(answer.body);
    },
    say: (plan, account, outcome, token) =>
      post(`/queue/${plan}/accounts/${account}`, { outcome, note: 'essai' }, token),
    async see(account, ticked) {
      server.now += 1_000;
      const readAt = new Date(server.now).toISOString();
      const tabs = { sites: [FOBS, LOGOS], residences: ['site:avalon', 'site:dumbo', 'site:canuts'] };
      for (const [tab, keys] of Object.entries(tabs)) {
        const items = keys.map((key) => ({ key, ticked: ticked.includes(key) }));
        const seen = await post(`/accounts/${account}/observations`, { tab, readAt, items });
        expect(seen.status).toBe(200);
      }
    },
  };
}

const ALL = [FOBS, LOGOS, 'site:avalon', 'site:dumbo'];
const stepsOf = ({ body }: Answer) => endpoints.queueResult.answer.parse(body);
const audited = async ({ server }: Settled, action: string) =>
  (await server.store.audit.search({ action }, { offset: 0, limit: 99 })).total;

describe('the queue of a portal', () => {
  test('keeps the plan and answers its unheld steps, account by account, with the tabs to visit', async () => {
    await using server = await testServer();
    const world = await settled(server);
    const queue = await world.queue();
    expect(queue).toMatchObject({ standing: 'ready', because: [], autopilot: true });
    expect(queue.accounts.map(({ account, name, tabs, byHand }) => [account, name, tabs, byHand])).toEqual([
      ['alice', 'Alice Martin', ['residences', 'sites'], false],
      ['bob', 'Bob Petit', ['residences', 'sites'], false],
    ]);
    expect(queue.accounts.flatMap(({ steps }) => steps.filter(({ held }) => held))).toEqual([]);
    expect((await world.queue()).plan).toBe(queue.plan);
    expect(await audited(world, 'plan.proposed')).toBe(1);
  });

  test('is worked off: what the page shows is confirmed, the rest sent, and the plan applied at the end', async () => {
    await using server = await testServer();
    const world = await settled(server);
    const { plan } = await world.queue();
    await world.see('alice', ALL);
    const first = stepsOf(await world.say(plan, 'alice', 'done'));
    expect(first).toMatchObject({ state: 'applying', left: 1 });
    expect(new Set(first.steps.map(({ state }) => state))).toEqual(new Set(['confirmed']));
    expect(await world.queue()).toMatchObject({ plan, accounts: [{ account: 'bob' }] });
    const last = stepsOf(await world.say(plan, 'bob', 'done'));
    expect([last.state, last.left, new Set(last.steps.map(({ state }) => state))]).toEqual([
      'applied',
      0,
      new Set(['sent']),
    ]);
    await world.see('bob', [LOGOS, 'site:avalon']);
    expect(new Set(stepsOf(await world.say(plan, 'bob', 'done')).steps.map(({ state }) => state))).toEqual(
      new Set(['confirmed']),
    );
    expect((await world.queue()).accounts).toEqual([]);
    expect(await server.store.audit.verify()).toBeUndefined();
  });

  test.each(['done', 'unverified', 'surprise', 'skipped'])('takes “%s” twice as once', async (outcome) => {
    await using server = await testServer();
    const world = await settled(server);
    const { plan } = await world.queue();
    const first = await world.say(plan, 'alice', outcome);
    const links = await server.store.audit.head();
    const second = await world.say(plan, 'alice', outcome);
    expect([second.status, second.body, await server.store.audit.head()]).toEqual([200, first.body, links]);
    expect(await audited(world, 'queue.result')).toBe(1);
    const token = await server.token('admin', { subject: 'admin' });
    const history = await server.call('GET', '/api/v1/portals/intratone/accounts/alice/history', { token });
    const { entries } = endpoints.history.answer.parse(history.body);
    expect(entries[0]).toMatchObject({ kind: 'queue', text: { fr: expect.stringContaining(': essai') } });
  });

  test('plans again what nobody saw done, and goes back to what was skipped', async () => {
    await using server = await testServer();
    const world = await settled(server);
    const { plan } = await world.queue();
    expect(stepsOf(await world.say(plan, 'alice', 'unverified')).steps[0]!.state).toBe('unverifiable');
    expect(stepsOf(await world.say(plan, 'bob', 'skipped')).steps[0]!.state).toBe('failed');
    expect(await world.queue()).toMatchObject({ plan, accounts: [{ account: 'bob' }] });
    expect(stepsOf(await world.say(plan, 'bob', 'done'))).toMatchObject({ state: 'applied' });
    const again = await world.queue();
    expect(again.plan).not.toBe(plan);
    expect(again.accounts.map(({ account }) => account)).toContain('alice');
  });

  test('is stale as soon as the person has moved', async () => {
    await using server = await testServer();
    const world = await settled(server);
    const { plan } = await world.queue();
    const group = (await server.store.groups.all())[0]!;
    await server.store.groups.removeMembers(group.id, [{ kind: 'person', id: world.alice }], server.now);
    await world.see('alice', ALL);
    expect(await world.say(plan, 'alice', 'done')).toMatchObject({
      status: 409,
      body: { code: 'QUEUE_STALE' },
    });
    expect(await world.say(plan, 'bob', 'done')).toMatchObject({
      status: 409,
      body: { code: 'QUEUE_STALE' },
    });
    const next = await world.queue();
    expect(next.plan).not.toBe(plan);
    expect(next.accounts.find(({ account }) => account === 'alice')!.steps.map(({ kind }) => kind)).toEqual([
      'revoke',
      'revoke',
    ]);
  });

  test('is stale under another version of the policy, whatever is said', async () => {
    await using server = await testServer();
    const world = await settled(server);
    const { plan } = await world.queue();
    const yaml = POLICY.replace('autopilot: true', 'autopilot: false');
    await server.store.policies.add({ yaml, hash: 'h2', author: 'x', appliedAt: NOW }, 1);
    expect(await world.say(plan, 'alice', 'surprise')).toMatchObject({ body: { code: 'QUEUE_STALE' } });
    const next = await world.queue();
    expect([next.plan === plan, next.autopilot]).toEqual([false, false]);
  });

  test('waits where somebody has to agree first, and says for what', async () => {
    await using server = await testServer();
    const asking = POLICY.replace('guards: [{ count: 1000, percent: 100 }]', 'approvals: { ordinary: 1 }');
    const world = await settled(server, asking);
    const queue = await world.queue();
    expect(queue).toMatchObject({ standing: 'waits', because: [{ code: 'approvals' }] });
    expect(await world.say(queue.plan, 'alice', 'done')).toMatchObject({
      status: 409,
      body: { code: 'PLAN_WAITS' },
    });
    await server.store.plans.decide(queue.plan, { kind: 'approve', by: 'claire', at: NOW });
    expect(await world.queue()).toMatchObject({ plan: queue.plan, standing: 'ready', because: [] });
    expect((await world.say(queue.plan, 'alice', 'done')).status).toBe(200);
  });

  test('leaves out what costs, marks what is a person’s to do, and never the caller’s own account', async () => {
    await using server = await testServer();
    const paid = `${POLICY}  - { id: admins, portal: intratone, when: { group: Gardiens Paris }, grant: { features: [users-manage] }, scope: all }
approvals: { sensitive: 0 }
seats:
  users: { portal: intratone, billable: [users-manage], included: 0, price: { amount: 29, currency: EUR, per: month } }
`;
    const world = await settled(server, paid);
    const queue = await world.queue();
    expect(queue).toMatchObject({ standing: 'ready', because: [{ code: 'costs' }] });
    const ids = queue.accounts.flatMap(({ steps }) => steps.map(({ item }) => item?.id));
    expect(ids).not.toContain('users-manage');
    const free = paid.replace('amount: 29', 'amount: 0');
    await using other = await testServer();
    const second = await settled(other, free);
    const [alice, bob] = (await second.queue()).accounts;
    expect([alice!.byHand, alice!.handSteps, bob!.byHand]).toEqual([
      true,
      ['intratone/alice/grant/feature:users-manage'],
      false,
    ]);
    const own = await other.token('admin', { subject: 'alice' });
    const { plan, accounts } = (await second.post('/queue', {}, own)).body;
    expect(accounts.map(({ account }: { account: string }) => account)).toEqual(['bob']);
    expect(await second.say(plan, 'alice', 'done', own)).toMatchObject({
      status: 403,
      body: { code: 'OWN_RIGHTS' },
    });
  });

  test('is an administrator’s, of a plan and an account that are there', async () => {
    await using server = await testServer();
    const { queue, say, post, alice } = await settled(server);
    const { plan } = await queue();
    const self = await server.token('self', { subject: alice });
    expect((await post('/queue', {}, self)).status).toBe(403);
    expect((await say(plan, 'alice', 'done', self)).status).toBe(403);
    expect(await say('0190a000', 'alice', 'done')).toMatchObject({
      status: 404,
      body: { code: 'PLAN_UNKNOWN' },
    });
    expect(await say(plan, 'orphan', 'done')).toMatchObject({
      status: 404,
      body: { code: 'QUEUE_ACCOUNT' },
    });
    expect((await say(plan, 'alice', 'perhaps')).status).toBe(400);
    expect((await server.call('POST', '/api/v1/portals/intratone/queue', { body: {} })).status).toBe(401);
  });
});
