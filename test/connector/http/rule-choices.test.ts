import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import type { RuleChoice } from '../../../shared/wire/rule-choices.ts';
import { settle } from './organisation.ts';
import { testServer, type Answer, type TestServer } from './server.ts';

const POLICY = `portillon: 1
nodes:
  lyon-desk: { admins: [desk], ceiling: [{ portal: intratone, features: [notice-boards-manage], scope: { subtree: lyon } }] }
roles:
  keeper: { portal: intratone, features: [site-logos-manage, key-safes-manage] }   # what keepers do
rules:
  # Guards and their fobs
  - id: guards
    name: Badges des gardiens
    portal: intratone
    when: { group: Gardiens Paris }
    grant: { features: [resident-badges-remotes-manage, resident-events-view] }
    scope: { sites: [Avalon, dumbo] } # by name, and by id
  - id: keepers
    portal: intratone
    when: { group: Gardiens Paris }
    grant: { roles: [keeper] }
    scope: { subtree: Paris }
  - id: everybody
    portal: intratone
    when: everybody
    grant: { features: [resident-events-view] }
    scope: { subtree: Paris }
  - id: spare
    portal: intratone
    when: { type: interim }
    grant: { roles: [keeper] }
    scope: all
  - id: no-boards
    portal: intratone
    effect: deny
    when: { group: Gardiens Paris }
    grant: { features: [notice-boards-manage] }
    scope: all
`;

const ALICE = '/portals/intratone/accounts/alice/rule-choices';
const FOBS = 'resident-badges-remotes-manage';

interface Settled {
  readonly server: TestServer;
  readonly ask: (body: unknown, token?: string) => Promise<Answer>;
  readonly choices: (body: unknown, token?: string) => Promise<readonly RuleChoice[]>;
  readonly send: (path: string, body: unknown) => Promise<Answer>;
}

async function settled(server: TestServer): Promise<Settled> {
  await settle(server.store, POLICY);
  const admin = await server.token('admin', { subject: 'admin' });
  const ask = (body: unknown, token = admin) => server.call('POST', `/api/v1${ALICE}`, { token, body });
  return {
    server,
    ask,
    choices: async (body, token) => {
      const answer = await ask(body, token);
      expect(answer).toMatchObject({ status: 200, body: { base: 1 } });
      return endpoints.ruleChoices.answer.parse(answer.body).choices;
    },
    send: (path, body) => server.call('POST', `/api/v1${path}`, { token: admin, body }),
  };
}

const told = (choices: readonly RuleChoice[]) =>
  choices.map(({ kind, rule, people, alsoBy, allowed }) => [kind, rule.id, people, alsoBy, allowed]);

describe('changing the rule for everybody like a person', () => {
  test('takes a feature out of the rule that gives it, or the site out of its list', async () => {
    await using server = await testServer();
    const { choices } = await settled(server);
    const found = await choices({ feature: FOBS, site: 'avalon', want: 'no' });
    expect(told(found)).toEqual([
      ['leave-out', 'guards', 1, [], true],
      ['narrow', 'guards', 1, [], true],
    ]);
    expect(found.map(({ edits }) => edits)).toEqual([
      [
        {
          kind: 'set',
          part: 'rules',
          id: 'guards',
          path: ['grant', 'features'],
          value: ['resident-events-view'],
        },
      ],
      [{ kind: 'set', part: 'rules', id: 'guards', path: ['scope', 'sites'], value: ['dumbo'] }],
    ]);
    expect(found[1]!.text).toEqual({
      fr: 'La règle « Badges des gardiens » ne vaudra plus pour Avalon.',
      en: 'The rule “Badges des gardiens” will no longer hold for Avalon.',
    });
  });

  test('says which other rules give it all the same, and archives a rule that gives nothing else', async () => {
    await using server = await testServer();
    const { choices } = await settled(server);
    expect(told(await choices({ feature: 'resident-events-view', want: 'no' }))).toEqual([
      ['archive', 'everybody', 2, ['Badges des gardiens'], true],
      ['leave-out', 'guards', 1, ['everybody'], true],
    ]);
  });

  test('takes it out of a role where the rule gives a role, and says whom that touches too', async () => {
    await using server = await testServer();
    const { choices } = await settled(server);
    const [choice, ...none] = await choices({ feature: 'site-logos-manage', want: 'no' });
    expect(none).toEqual([]);
    expect(choice).toMatchObject({
      shared: ['keeper'],
      edits: [{ kind: 'set', part: 'roles', id: 'keeper', path: ['features'], value: ['key-safes-manage'] }],
      text: { fr: expect.stringContaining('keeper change, ce qui touche 1 autre règle') },
    });
  });

  test('adds a feature to a rule that matches already, or the site to its list', async () => {
    await using server = await testServer();
    const { choices } = await settled(server);
    const added = await choices({ feature: 'pass-keys-manage', site: 'dumbo', want: 'yes' });
    expect(added.map(({ kind, rule, people }) => [kind, rule.id, people])).toEqual([
      ['add', 'everybody', 2],
      ['add', 'guards', 1],
      ['add', 'keepers', 1],
    ]);
    expect(added[2]!.edits).toMatchObject([{ path: ['grant', 'features'], value: ['pass-keys-manage'] }]);
    const extended = await choices({ feature: FOBS, site: 'canuts', want: 'yes' });
    expect(extended.map(({ kind, edits }) => [kind, edits])).toMatchObject([
      ['extend', [{ path: ['scope', 'sites'], value: ['Avalon', 'dumbo', 'canuts'] }]],
    ]);
    const grown = await choices({ feature: 'resident-events-view', site: 'canuts', want: 'yes' });
    expect(grown.find(({ rule }) => rule.id === 'everybody')!.edits).toMatchObject([
      { path: ['scope'], value: { sites: ['Paris', 'canuts'] } },
    ]);
  });

  test('takes a feature out of the rule that denies it', async () => {
    await using server = await testServer();
    const { choices } = await settled(server);
    const [first] = await choices({ feature: 'notice-boards-manage', want: 'yes' });
    expect(first).toMatchObject({ kind: 'archive', rule: { id: 'no-boards' }, alsoBy: [] });
  });

  test('is counted by the preview and made by the edit; the comments stay', async () => {
    await using server = await testServer();
    const { choices, send } = await settled(server);
    const [choice] = await choices({ feature: FOBS, want: 'no' });
    const edits = choice!.edits;
    const preview = endpoints.previewPolicy.answer.parse(
      (await send('/policy/preview', { base: 1, edits })).body,
    );
    expect(preview).toMatchObject({
      problems: [],
      people: 1,
      portals: [{ portal: 'intratone', touched: { accounts: 1, grant: 0, revoke: 0, held: 0 } }],
    });
    expect(preview.yaml).toContain('# by name, and by id');
    expect(await send('/policy/edit', { base: 1, edits, reason: 'Moins de badges' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
  });

  test('is told, and refused, where the caller may not: a delegate, and anybody about themselves', async () => {
    await using server = await testServer();
    const { choices, ask } = await settled(server);
    const desk = await server.token('admin', { subject: 'desk' });
    const [choice] = await choices({ feature: FOBS, want: 'no' }, desk);
    expect(choice).toMatchObject({ allowed: false, refusal: { code: 'CHANGE_FOREIGN' } });
    const alice = await server.token('admin', { subject: 'alice' });
    expect(await ask({ feature: FOBS, want: 'yes' }, alice)).toMatchObject({
      status: 403,
      body: { code: 'OWN_RIGHTS' },
    });
    const self = await server.token('self', { subject: 'x' });
    expect((await ask({ feature: FOBS, want: 'yes' }, self)).status).toBe(403);
  });

  test('knows what there is to wish for', async () => {
    await using server = await testServer();
    const { ask } = await settled(server);
    const codes = [];
    for (const body of [
      { feature: 'moon', want: 'yes' },
      { feature: FOBS, site: 'moon', want: 'yes' },
      { profile: 'moon' },
      { feature: FOBS },
    ])
      codes.push((await ask(body)).body.code);
    expect(codes).toEqual(['FEATURE_UNKNOWN', 'SITE_UNKNOWN', 'PROFILE_UNKNOWN', 'REQUEST_INVALID']);
  });
});
