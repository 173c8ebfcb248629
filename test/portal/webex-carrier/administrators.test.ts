import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { edited, named, signIn, type Client } from './api-client.ts';
import type { Draft, Paged, Row } from './client/contract.ts';
import { emptyDraft, sent } from './client/editing.ts';
import { startWebex, type Webex } from './start.ts';

let portal: Webex;
let admin: Client;
beforeEach(async () => {
  const started = await startWebex();
  onTestFinished(() => started.close());
  portal = started;
  admin = await signIn(portal.url, 'admin.regle');
});

const rows = async (client: Client, query = ''): Promise<Paged<Row>> =>
  (await client(`GET /api/administrators${query}`)).body as Paged<Row>;
const site = (name: string): number => portal.state.sites.find((one) => one.name === name)?.id ?? 0;
const save = async (username: string, draft: Draft, client = admin) =>
  await client(`PUT /api/administrators/${named(portal.state, username).id}`, draft);

test('the list shows every administrator of the group, 25 to a page (R7)', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => rows(admin, `?page=${page}`)));
  expect(pages.map((page) => page.rows.length)).toEqual([25, 25, 10]);
  expect(pages.map(({ pages }) => pages)).toEqual([3, 3, 3]);
  expect(new Set(pages.flatMap((page) => page.rows.map(({ id }) => id)))).toEqual(
    new Set(portal.state.administrators.keys()),
  );
  expect((await rows(admin, '?page=99')).page).toBe(3);
});

test('a search finds usernames, names and e-mails, whatever their case', async () => {
  expect((await rows(admin, '?search=HERVE')).rows).toEqual([
    {
      id: named(portal.state, 'h.blin').id,
      username: 'h.blin',
      name: 'Herve Blin',
      email: 'herve.blin@regle.example',
      sites: 1,
      active: true,
      parent: 'n.pascal',
    },
  ]);
});

test('who has «Gérer les administrateurs» manages whom they created and nobody else; the others nobody (R3)', async () => {
  const lemoine = await signIn(portal.url, 'f.lemoine');
  expect((await rows(lemoine)).rows.map(({ username }) => username)).toEqual([
    'h.blin',
    'n.pascal',
    'stage.ete',
  ]);
  const { id } = named(portal.state, 'j.morvan');
  expect((await lemoine(`POST /api/administrators/${id}/disable`)).status).toBe(404);
  const blin = await signIn(portal.url, 'h.blin');
  for (const route of ['GET /api/administrators', 'GET /api/sites', `POST /api/administrators/${id}/disable`])
    expect((await blin(route)).status).toBe(403);
  expect(named(portal.state, 'j.morvan').active).toBe(true);
});

test('sites come twenty to a page, searched without accents, and only those that one has to give (R51, R52)', async () => {
  const sites = async (client: Client, query: string) =>
    (await client(`GET /api/sites?${query}`)).body as Paged<{ name: string }>;
  expect(await sites(admin, 'page=16')).toMatchObject({ page: 16, pages: 16, rows: { length: 20 } });
  expect((await sites(admin, 'search=siege')).rows).toHaveLength(5);
  const pascal = named(portal.state, 'n.pascal');
  pascal.permissions.add('manage-admins');
  const own = await sites(await signIn(portal.url, 'n.pascal'), '');
  expect(own.rows.map(({ name }) => name)).toEqual(['Paris – Accueil', 'Paris – Standard']);
});

test('a save keeps everything at once, and the log says what changed (R30, R31)', async () => {
  const draft = edited(portal.state, 'j.morvan', ({ contact, permissions, sites }) => {
    contact.middleName = 'Anne';
    permissions.delete('reports');
    permissions.add('orders');
    sites.add(site('Lille – Accueil'));
  });
  expect(await save('j.morvan', draft)).toEqual({ status: 200, body: {} });
  const saved = named(portal.state, 'j.morvan');
  expect(saved.contact.middleName).toBe('Anne');
  expect([...saved.permissions].toSorted((a, b) => a.localeCompare(b))).toEqual(['dashboard', 'orders']);
  expect(portal.state.log).toEqual([
    {
      what: 'save',
      on: 'j.morvan',
      by: 'admin.regle',
      outcome: 'done',
      changes: ['middleName', '+orders', '-reports', '+Lille – Accueil'],
    },
  ]);
});

test('another username is the same account: id, parent and children stay (R33, C5)', async () => {
  const before = named(portal.state, 'n.pascal');
  await save(
    'n.pascal',
    edited(portal.state, 'n.pascal', (draft) => (draft.username = 'nadege')),
  );
  expect(named(portal.state, 'nadege')).toBe(before);
  expect((await rows(admin, '?search=blin')).rows[0]?.parent).toBe('nadege');
});

test('a child does not exceed its parent, in features or sites (R8, C1)', async () => {
  const draft = edited(portal.state, 'h.blin', ({ permissions, sites }) => {
    permissions.add('services').add('notes');
    sites.add(site('Paris – Standard')).add(site('Lyon – Accueil'));
  });
  expect(await save('h.blin', draft)).toEqual({
    status: 422,
    body: {
      faults: [
        { code: 'permissions-beyond-parent', names: ['notes'] },
        { code: 'sites-beyond-parent', names: ['Lyon – Accueil'] },
      ],
    },
  });
  expect([...named(portal.state, 'h.blin').permissions]).toEqual(['dashboard']);
  expect(portal.state.log).toMatchObject([{ what: 'save', on: 'h.blin', outcome: 'refused' }]);
});

test('what a child has beyond its parent already may stay: only what is added is judged', async () => {
  const draft = edited(portal.state, 'n.pascal', ({ contact }) => (contact.fax = '01 02 03 04 05'));
  expect(draft.permissions).toContain('call-recording');
  expect(named(portal.state, 'f.lemoine').permissions).not.toContain('call-recording');
  expect((await save('n.pascal', draft)).status).toBe(200);
});

test('missing and wrong fields are refused, each with its reason (R41)', async () => {
  const draft = edited(portal.state, 'h.blin', (live) => {
    live.username = 'j.morvan';
    live.contact.firstName = ' ';
    live.contact.email = 'nowhere';
  });
  expect((await save('h.blin', draft)).body).toEqual({
    faults: [{ code: 'required', field: 'firstName' }, { code: 'bad-email' }, { code: 'username-taken' }],
  });
  expect((await save('h.blin', { ...draft, permissions: ['root' as 'notes'] })).status).toBe(400);
});

test('a new administrator has its creator as parent and limit, and a temporary password by mail (R10–R15, R34)', async () => {
  const live = emptyDraft();
  Object.assign(live, { username: 'c.royer' });
  Object.assign(live.contact, { firstName: 'Cora', lastName: 'Royer', email: 'cora.royer@regle.example' });
  live.permissions.add('company-profile');
  const lemoine = await signIn(portal.url, 'f.lemoine');
  expect((await lemoine('POST /api/administrators', sent(live))).body).toEqual({
    faults: [{ code: 'permissions-beyond-parent', names: ['company-profile'] }],
  });
  live.permissions.delete('company-profile');
  live.permissions.add('orders');
  expect((await lemoine('POST /api/administrators', sent(live))).status).toBe(200);
  const created = named(portal.state, 'c.royer');
  expect(created).toMatchObject({ parent: named(portal.state, 'f.lemoine').id, mustChangePassword: true });
  expect(portal.state.mails).toMatchObject([{ to: 'cora.royer@regle.example', username: 'c.royer' }]);
  expect(portal.state.log.map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
    'create refused',
    'create done',
  ]);
});

test('«Désactiver» closes one login, deletes nothing, and names the children that stay open (R36, C6)', async () => {
  const { id } = named(portal.state, 'n.pascal');
  const acted = await admin(`POST /api/administrators/${id}/disable`);
  expect(acted.body).toEqual({ active: false, openChildren: ['h.blin'] });
  expect(named(portal.state, 'n.pascal').active).toBe(false);
  expect(named(portal.state, 'h.blin').active).toBe(true);
  expect((await admin(`POST /api/administrators/${id}/enable`)).body).toEqual({
    active: true,
    openChildren: [],
  });
  expect((await admin(`DELETE /api/administrators/${id}`)).status).toBe(404);
  expect(portal.state.administrators.size).toBe(60);
});
