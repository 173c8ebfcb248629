import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import { settle, type Organisation } from './organisation.ts';
import { NOW, testServer, type Answer, type TestServer } from './server.ts';

const POLICY = `# The policy of Règle, with comments that stay.
portillon: 1

nodes:
  lyon-desk:
    admins: [desk]   # the desk of Lyon
    ceiling:
      - { portal: intratone, features: [notice-boards-manage], scope: { subtree: lyon } }

rules:
  # Guards and their fobs
  - id: guards
    name: Badges des gardiens
    portal: intratone
    when: { group: Gardiens Paris }
    grant: { features: [resident-badges-remotes-manage] }
    scope: { subtree: paris }

  - id: boards    # Lyon's own
    node: lyon-desk
    portal: intratone
    when: everybody
    grant: { features: [notice-boards-manage] }
    scope: { subtree: lyon }
    state: draft
`;

interface Settled extends Organisation {
  readonly server: TestServer;
  readonly ask: (path: string, token?: string) => Promise<Answer>;
  readonly send: (path: string, body: unknown, token?: string) => Promise<Answer>;
}

async function settled(server: TestServer): Promise<Settled> {
  const organisation = await settle(server.store, POLICY);
  const admin = await server.token('admin', { subject: 'admin' });
  return {
    ...organisation,
    server,
    ask: (path, token = admin) => server.call('GET', `/api/v1${path}`, { token }),
    send: (path, body, token = admin) => server.call('POST', `/api/v1${path}`, { token, body }),
  };
}

const activate = { kind: 'set', part: 'rules', id: 'boards', path: ['state'], value: 'active' };
const widen = { kind: 'set', part: 'rules', id: 'guards', path: ['scope'], value: 'all' };

describe('the policy over HTTP', () => {
  test('is read with its text, and its versions without', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    const answer = endpoints.policy.answer.parse((await ask('/policy')).body);
    expect(answer).toMatchObject({ version: 1, author: 'test', yaml: POLICY });
    const { versions } = endpoints.policyVersions.answer.parse((await ask('/policy/versions')).body);
    expect(versions).toEqual([
      { version: 1, hash: answer.hash, author: 'test', appliedAt: new Date(NOW).toISOString() },
    ]);
  });

  test('is an administrator’s business alone', async () => {
    await using server = await testServer();
    const { ask, send, alice } = await settled(server);
    const self = await server.token('self', { subject: alice });
    for (const path of ['/policy', '/policy/versions', '/policy/lint', '/portals/intratone/who?feature=x'])
      expect((await ask(path, self)).status).toBe(403);
    for (const path of ['/policy/preview', '/policy/edit', '/policy/revert', '/whatif'])
      expect((await send(path, {}, self)).status).toBe(403);
  });

  test('is previewed: what differs, the plans, the text; and nothing is written', async () => {
    await using server = await testServer();
    const { send, ask } = await settled(server);
    const answer = await send('/policy/preview', { base: 1, edits: [activate] });
    const preview = endpoints.previewPolicy.answer.parse(answer.body);
    expect(preview.problems).toEqual([]);
    expect(preview.changes).toMatchObject([
      {
        part: 'rules',
        id: 'boards',
        kind: 'changed',
        sensitive: false,
        fields: [{ field: 'state', before: 'draft', after: 'active' }],
        text: { en: 'Rule “boards”: state draft → active' },
      },
    ]);
    expect(preview.portals).toHaveLength(1);
    const [{ before, after } = { before: undefined, after: undefined }] = preview.portals;
    expect(after!.toCheck + after!.grant).toBeGreaterThan(before!.toCheck + before!.grant);
    expect((await ask('/policy')).body.version).toBe(1);
    const whole = await send('/policy/preview', { base: 1, yaml: preview.yaml });
    expect(whole.body.changes).toEqual(answer.body.changes);
  });

  test('answers the problems of a draft with their places, and previews nothing of it', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const edit = { ...widen, path: ['when', 'group'], value: 'Gardiens Mars' };
    const { body, status } = await send('/policy/preview', { base: 1, edits: [edit] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ changes: [], portals: [] });
    expect(body.problems).toMatchObject([{ code: 'POLICY_GROUP_UNKNOWN', place: { line: 15 } }]);
    expect(await send('/policy/edit', { base: 1, edits: [edit], reason: 'essai' })).toMatchObject({
      status: 422,
      body: { code: 'POLICY_GROUP_UNKNOWN' },
    });
  });

  test('is edited by its text: every other line stays byte for byte, and the audit keeps who and why', async () => {
    await using server = await testServer();
    const { send, ask } = await settled(server);
    const answer = await send('/policy/edit', { base: 1, edits: [widen], reason: 'Renfort' });
    expect(endpoints.editPolicy.answer.parse(answer.body)).toMatchObject({ version: 2, author: 'admin' });
    const { yaml } = (await ask('/policy')).body as { yaml: string };
    const [before, after] = [POLICY.split('\n'), yaml.split('\n')];
    expect(after).toHaveLength(before.length);
    const moved = before.flatMap((line, index) => (line === after[index] ? [] : [[line, after[index]]]));
    expect(moved).toEqual([['    scope: { subtree: paris }', '    scope: all']]);
    expect(await server.store.audit.recent(1)).toMatchObject([
      {
        actor: 'admin',
        action: 'policy.edited',
        subject: 'policy',
        data: { version: 2, base: 1, reason: 'Renfort', edits: [{ id: 'guards' }] },
      },
    ]);
  });

  test('is refused when another version has come into force since, and then stays as it is', async () => {
    await using server = await testServer();
    const { send, ask } = await settled(server);
    const body = { base: 1, edits: [widen], reason: 'Renfort' };
    const both = await Promise.all([send('/policy/edit', body), send('/policy/edit', body)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    for (const path of ['/policy/edit', '/policy/preview', '/policy/revert'])
      expect(
        await send(
          path,
          path.endsWith('revert')
            ? { base: 1, version: 1, reason: 'Retour' }
            : path.endsWith('preview')
              ? { base: 1, edits: [widen] }
              : body,
        ),
      ).toMatchObject({ status: 412, body: { code: 'FLOW_POLICY_MOVED' } });
    expect((await ask('/policy')).body.version).toBe(2);
  });

  test('goes back to an earlier text as a new version', async () => {
    await using server = await testServer();
    const { send, ask } = await settled(server);
    await send('/policy/edit', { base: 1, edits: [widen], reason: 'Renfort' });
    const answer = await send('/policy/revert', { base: 2, version: 1, reason: 'Fin du renfort' });
    expect(answer).toMatchObject({ status: 200, body: { version: 3, author: 'admin' } });
    expect((await ask('/policy')).body.yaml).toBe(POLICY);
    expect(await server.store.audit.recent(1)).toMatchObject([
      { action: 'policy.reverted', data: { to: 1, reason: 'Fin du renfort' } },
    ]);
    const unknown = await send('/policy/revert', { base: 3, version: 9, reason: 'Essai' });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'FLOW_UNKNOWN_VERSION' } });
  });
});

describe('attenuation', () => {
  test('a delegate edits the rules of their own node, within its ceiling', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const desk = await server.token('admin', { subject: 'desk' });
    const edit = (edits: unknown[]) => send('/policy/edit', { base: 1, edits, reason: 'Essai' }, desk);
    expect(await edit([widen])).toMatchObject({
      status: 403,
      body: { code: 'CHANGE_FOREIGN', detail: expect.stringContaining('level above') },
    });
    expect(await edit([activate])).toMatchObject({ status: 200, body: { version: 2, author: 'desk' } });
  });

  test('what a rule of another node would give is refused by its place, with the rule as example', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const desk = await server.token('admin', { subject: 'desk' });
    const raise = {
      kind: 'set',
      part: 'nodes',
      id: 'lyon-desk',
      path: ['ceiling', 0, 'features'],
      value: 'all',
    };
    const refused = await send('/policy/edit', { base: 1, edits: [raise], reason: 'Essai' }, desk);
    expect(refused).toMatchObject({ status: 403, body: { code: 'CHANGE_FOREIGN' } });
    expect(refused.body.text.what.en).toContain('lyon-desk');
  });

  test('nobody gives themselves rights, not even at the root', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const alice = await server.token('admin', { subject: 'alice' });
    const refused = await send('/policy/edit', { base: 1, edits: [widen], reason: 'Pour moi' }, alice);
    expect(refused).toMatchObject({ status: 403, body: { code: 'CHANGE_OWN_RIGHTS' } });
    expect((await server.store.policies.current())?.version).toBe(1);
  });

  test('an exception about somebody outside the population of the delegation is refused when it is drafted', async () => {
    await using server = await testServer();
    const { send } = await settled(server);
    const population = {
      kind: 'set',
      part: 'nodes',
      id: 'lyon-desk',
      path: ['population'],
      value: { group: 'Gardiens Paris' },
    };
    expect((await send('/policy/edit', { base: 1, edits: [population], reason: 'Essai' })).status).toBe(200);
    const desk = await server.token('admin', { subject: 'desk' });
    const draft = (account: string) =>
      send(
        `/portals/intratone/accounts/${account}/overrides/preview`,
        { effect: 'allow', feature: 'notice-boards-manage', sites: ['lyon'], reason: 'Renfort' },
        desk,
      );
    expect(await draft('bob')).toMatchObject({ status: 403, body: { code: 'PERSON_OUTSIDE_POPULATION' } });
    expect((await draft('alice')).status).toBe(200);
  });
});

describe('who', () => {
  const path = '/portals/intratone/who?feature=resident-badges-remotes-manage';

  test('names the holders, at a site or anywhere, and follows what is written', async () => {
    await using server = await testServer();
    const { ask, alice, bob } = await settled(server);
    const everywhere = endpoints.who.answer.parse((await ask(path)).body);
    expect(everywhere).toEqual({
      total: 1,
      holders: [
        {
          person: { id: alice, displayName: 'Alice Martin', userName: 'alice' },
          sites: ['paris', 'avalon', 'dumbo'],
        },
      ],
    });
    expect((await ask(`${path}&site=canuts`)).body).toEqual({ total: 0, holders: [] });
    const group = (await server.store.groups.byKey('hr', 'guards'))!.group.id;
    await server.store.groups.addMembers(group, [{ kind: 'person', id: bob }], NOW);
    expect((await ask(`${path}&site=avalon`)).body.total).toBe(2);
    expect((await ask(`${path}&limit=1`)).body).toMatchObject({ total: 2, holders: [{}] });
    await server.store.accounts.upsert('intratone', [{ key: 'BOB', status: 'suspended' }], NOW);
    expect((await ask(`${path}&site=avalon`)).body.total).toBe(1);
  });

  test('refuses what does not exist', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    expect(await ask('/portals/intratone/who?feature=none')).toMatchObject({
      body: { code: 'FEATURE_UNKNOWN' },
    });
    expect(await ask(`${path}&site=none`)).toMatchObject({ body: { code: 'SITE_UNKNOWN' } });
    expect(await ask('/portals/none/who?feature=x')).toMatchObject({
      body: { code: 'FLOW_UNKNOWN_PORTAL' },
    });
  });
});

describe('what if', () => {
  test('tells what a person would gain by joining a group, and writes nothing', async () => {
    await using server = await testServer();
    const { ask, send, bob } = await settled(server);
    const group = (await server.store.groups.byKey('hr', 'guards'))!.group.id;
    const answer = await send('/whatif', { changes: [{ kind: 'join', person: bob, group }] });
    const found = endpoints.whatIf.answer.parse(answer.body);
    expect(found).toMatchObject({
      people: 1,
      atoms: [
        {
          portal: 'intratone',
          person: bob,
          added: [{ feature: 'resident-badges-remotes-manage', sites: ['paris', 'avalon', 'dumbo'] }],
          removed: [],
        },
      ],
    });
    expect((await ask('/portals/intratone/who?feature=resident-badges-remotes-manage')).body.total).toBe(1);
  });

  test('refuses people, groups, features and policies that do not exist', async () => {
    await using server = await testServer();
    const { send, bob } = await settled(server);
    const codes = await Promise.all(
      [
        { changes: [{ kind: 'join', person: 'none', group: 'none' }] },
        { changes: [{ kind: 'join', person: bob, group: 'none' }] },
        {
          changes: [
            {
              kind: 'override',
              person: bob,
              portal: 'intratone',
              effect: 'allow',
              feature: 'none',
              sites: ['*'],
            },
          ],
        },
        { policy: 'portillon: 1\nrules: [{ id: a }]\n' },
        { portals: ['none'] },
        { at: 'tomorrow' },
      ].map(async (body) => (await send('/whatif', body)).body.code as string),
    );
    expect(codes).toEqual([
      'FLOW_UNKNOWN_PERSON',
      'GROUP_UNKNOWN',
      'FEATURE_UNKNOWN',
      expect.stringMatching(/^POLICY_/),
      'FLOW_UNKNOWN_PORTAL',
      'REQUEST_INVALID',
    ]);
  });
});

describe('lint', () => {
  test('tells what the policy in force comes to, with the places in its text', async () => {
    await using server = await testServer();
    const { ask, send } = await settled(server);
    const rule = {
      id: 'nurses',
      portal: 'intratone',
      when: { type: 'nurse' },
      grant: { features: ['notice-boards-manage'] },
      scope: 'all',
    };
    await send('/policy/edit', {
      base: 1,
      edits: [{ kind: 'add', part: 'rules', value: rule }],
      reason: 'Essai',
    });
    const { version, warnings } = endpoints.lintPolicy.answer.parse((await ask('/policy/lint')).body);
    expect(version).toBe(2);
    const nobody = warnings.find(({ code }) => code === 'LINT_RULE_NOBODY');
    expect(nobody).toMatchObject({
      place: { line: 27, column: 5 },
      text: { what: { en: 'Rule “nurses” is about nobody today: nobody is of type “nurse”.' } },
    });
    expect(warnings.find(({ code }) => code === 'LINT_PEOPLE_UNMATCHED')?.text.what.en).toContain('bob');
  });
});
