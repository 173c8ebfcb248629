import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { UserFile } from './client/wire.ts';
import { ADMINISTRATOR } from './fixture.ts';
import { startAmisgest, type Amisgest } from './start.ts';
import { blankUser, type AmisgestUser } from './state.ts';
import { codeAt, codeOpens } from './totp.ts';
import { openVisitor, signIn, type Visitor } from './visitor.ts';

const OWN = 'Mon-secret-7';
let portal: Amisgest;
let admin: Visitor;
let user: AmisgestUser;
beforeEach(async () => {
  portal = await startAmisgest();
  onTestFinished(() => portal.close());
  admin = await signIn(portal.url, ADMINISTRATOR);
  user = {
    ...blankUser(900, 'user'),
    email: 'tech@soutien-ti.example',
    roles: new Set(['external-technician']),
  };
  portal.state.users.set(900, user);
});

const accessTab = async (): Promise<UserFile> => (await admin.ask<UserFile>('GET', 'utilisateurs/900')).body;
const tokenOfMail = (): string => portal.state.mails.at(-1)?.link.split('/').at(-1) ?? '';

test('mail, own password, authenticator: each step shows in «Accès» (R16, R18, R19)', async () => {
  await admin.ask('POST', 'utilisateurs/900/activation');
  expect((await accessTab()).access).toBe("Courriel d'activation envoyé");
  expect(portal.state.mails[0]).toMatchObject({
    to: user.email,
    link: `${portal.url}/#/activation/${user.activationToken}`,
  });

  const technician = openVisitor(portal.url);
  await technician.ask('POST', 'activation', { token: tokenOfMail(), password: OWN, again: OWN });
  expect(user).toMatchObject({ access: 'activated', password: OWN, activationToken: '' });
  expect((await accessTab()).access).toBe('Compte activé');
  // Not yet: a technician without an authenticator opens nothing.
  expect((await technician.ask('GET', 'equipement')).status).toBe(403);

  const { body } = await technician.ask<{ key: string }>('POST', 'multifacteur/cle');
  expect((await technician.ask('POST', 'multifacteur', { code: '12345' })).status).toBe(422);
  await technician.ask('POST', 'multifacteur', { code: codeAt(body.key, Date.now()) });
  expect((await accessTab()).access).toBe('Authentification multifacteur configurée');
  expect((await technician.ask('GET', 'equipement')).status).toBe(200);
  expect((await technician.ask('POST', 'multifacteur/cle')).status).toBe(403);
});

test('a link opens once, and only with a password that is long enough and typed twice', async () => {
  await admin.ask('POST', 'utilisateurs/900/activation');
  const visitor = openVisitor(portal.url);
  const token = tokenOfMail();
  const attempt = async (body: unknown) => (await visitor.ask('POST', 'activation', body)).status;
  expect(await attempt({ token, password: 'court', again: 'court' })).toBe(422);
  expect(await attempt({ token, password: OWN, again: `${OWN}!` })).toBe(422);
  expect(await attempt({ token: '', password: OWN, again: OWN })).toBe(404);
  expect(await attempt({ token, password: OWN, again: OWN })).toBe(200);
  expect(await attempt({ token, password: OWN, again: OWN })).toBe(404);
});

test('once activated there is nothing to activate: the password is reset instead (C5)', async () => {
  expect((await admin.ask('POST', 'utilisateurs/900/mot-de-passe')).status).toBe(409);
  user.access = 'activated';
  expect(await accessTab()).toMatchObject({ isActivated: true });
  expect((await admin.ask('POST', 'utilisateurs/900/activation')).status).toBe(409);
  expect((await admin.ask('POST', 'utilisateurs/900/mot-de-passe')).status).toBe(200);
  const reset = { token: tokenOfMail(), password: OWN, again: OWN };
  await openVisitor(portal.url).ask('POST', 'activation', reset);
  expect(user).toMatchObject({ access: 'activated', password: OWN });
});

test('without an e-mail there is nothing to send', async () => {
  user.email = '';
  expect((await admin.ask('POST', 'utilisateurs/900/activation')).status).toBe(409);
  expect(portal.state.mails).toEqual([]);
});

test("a press on «Supprimer l'utilisateur» is counted and asks; the answer deletes (R26, C8)", async () => {
  const asked = await admin.ask<{ question: string }>('POST', 'utilisateurs/900/suppression');
  expect(asked.body.question).toContain('Voulez-vous vraiment supprimer cet utilisateur ?');
  expect([portal.state.deletePresses, portal.state.users.has(900)]).toEqual([1, true]);
  await admin.ask('DELETE', 'utilisateurs/900');
  expect(portal.state.users.has(900)).toBe(false);
});

test('codes are those of RFC 6238', () => {
  // Appendix B, SHA-1, of which six digits: the key is «12345678901234567890» in base32.
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(codeAt(key, 59_000)).toBe('287082');
  expect(codeAt(key, 1_111_111_109_000)).toBe('081804');
  expect(codeOpens(key, '287082', 80_000)).toBe(true);
  expect(codeOpens(key, '287082', 180_000)).toBe(false);
});
