import { expect, test } from 'vitest';
import { naming } from './client/base/naming.ts';
import { rewording } from './client/base/wording.ts';
import { redesigned, relabelled } from './design.ts';
import { openClient } from './client.ts';
import { setStage } from './stage.ts';

test('a label is reworded as a whole, whatever blanks and colon stand around it', () => {
  const reword = rewording({ Courriel: 'Adresse', 'Votre mot de passe :': 'Secret' });
  expect(['Courriel', ' Courriel\u00a0: ', 'Votre mot de passe :', 'Courriels', 'Nom'].map(reword)).toEqual([
    'Adresse',
    ' Adresse\u00a0: ',
    'Secret',
    'Courriels',
    'Nom',
  ]);
});

test('a seed gives every class one other name, in the page and in its style sheet', () => {
  const page = '<style>.a .b:hover { margin: .5em } </style><p class="a b">a.b</p>';
  const [a, b] = ['a', 'b'].map(naming(1).className);
  expect(redesigned(page, 1)).toBe(
    `<style>.${a} .${b}:hover { margin: .5em } </style><p class="${a} ${b}">a.b</p>`,
  );
  expect(redesigned(page, 0)).toBe(page);
  expect(naming(2).className('a')).not.toBe(a);
});

test('the sign-in page is reworded and redesigned too', async () => {
  const { portal } = await setStage({ labels: { Courriel: "L'adresse" }, redesign: 2 });
  const page = await (await openClient(portal.url).get('/web/login')).text();
  expect(page).toContain('<label for="login">L&#39;adresse</label>');
  expect(page).not.toContain('oe_login_form');
  expect(relabelled(page, {})).toBe(page);
});
