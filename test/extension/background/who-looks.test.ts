import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OverrideDraft } from '../../../shared/wire/override.ts';
import { ask, expectLauncher, openPanel, panelState, signsOn } from '../fixture/overlay.ts';
import { launchExtended, startPaired, type Extended } from '../fixture/paired.ts';

const flip = ['feature:notice-boards-manage'] as const;

let extended: Extended;
beforeAll(async () => {
  extended = await launchExtended();
});
afterAll(async () => await extended[Symbol.asyncDispose]());

test('an administrator’s session beside another user’s portal session is read-only, and reports nothing', async () => {
  await using paired = await startPaired({ extended, flip, connector: { speaksFor: ['admin'] } });
  const page = await paired.signIn('antony@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /Autre utilisateur connecté : lecture seule/);
  const panel = await openPanel(page);
  const state = await panelState(panel);
  expect(state).toMatchObject({ stance: 'mismatch', page: { viewer: 'antony@regle', consultation: true } });
  expect(state.view?.account.key).toBe('antony');
  expect(await ask(panel, { type: 'panel.apply', keys: [...flip] })).toMatchObject({
    ok: false,
    problem: { code: 'EXT_READ_ONLY' },
  });
  const draft: OverrideDraft = {
    effect: 'allow',
    feature: 'key-safes-manage',
    sites: ['*'],
    reason: 'Essai',
  };
  expect(await ask(panel, { type: 'panel.confirm', intent: { kind: 'add-override', draft } })).toMatchObject({
    ok: false,
    problem: { code: 'EXT_READ_ONLY' },
  });
  expect(paired.connector.calls.map(({ name }) => name)).not.toContain('observe');
});

test('the administrator of another holder of the same portal is a mismatch, and gets no view', async () => {
  await using paired = await startPaired({ extended, flip, connector: { tenant: 'autre' } });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /Autre utilisateur connecté : lecture seule/);
  expect(await signsOn(page)).toEqual({});
  const names = paired.connector.calls.map(({ name }) => name);
  expect(names).not.toContain('account');
  expect(names).not.toContain('observe');
});

test('a person sees their own account, read-only, with its signs', async () => {
  await using paired = await startPaired({
    extended,
    flip,
    connector: { scope: 'self', speaksFor: ['Antony'] },
  });
  const page = await paired.signIn('antony@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon\. 1 à accorder.*Lecture seule$/);
  expect(await signsOn(page)).toMatchObject({ "tableaux d'affichage": 'À accorder' });
  expect((await panelState(await openPanel(page))).stance).toBe('self');
  expect(paired.connector.calls.map(({ name }) => name)).not.toContain('observe');
});

test('a personal session on somebody else’s account asks nothing and shows nothing', async () => {
  await using paired = await startPaired({
    extended,
    flip,
    connector: { scope: 'self', speaksFor: ['admin'] },
  });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon\. Ce compte n’est pas le vôtre$/);
  expect(await signsOn(page)).toEqual({});
  expect(paired.connector.calls.map(({ name }) => name)).not.toContain('account');
});
