import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Harness, openHarness } from '../../shared/ui/harness.ts';

/** Clicks are refused for half a second after the page has appeared. */
const LOCK_MS = 550;

// Real pages, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 });

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(new URL('harness.html', import.meta.url));
});
afterAll(() => harness[Symbol.asyncDispose]());

async function open(scene: string): Promise<Page> {
  const page = await harness.open(scene);
  await page.waitForTimeout(LOCK_MS);
  return page;
}

const sent = (page: Page) => page.evaluate<readonly { type: string }[]>('sent');
const focused = (page: Page) =>
  expect.poll(() => page.evaluate<string>('document.activeElement.textContent'), { timeout: 10_000 });

describe('the keyboard', () => {
  test('goes from the search into the tree, opens a box, and comes back to its row', async () => {
    const page = await open('work');
    await page.keyboard.press('/');
    await page.keyboard.type('événements');
    await page.keyboard.press('ArrowDown');
    await focused(page).toContain('Gestion Sites');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await focused(page).toBe('Consulter les événements');
    await page.keyboard.press('Escape');
    await focused(page).toContain('Consulter les événements');
    await expect
      .poll(() => page.getByRole('treeitem', { name: 'Consulter les événements' }).isVisible())
      .toBe(true);
  });

  test('Escape clears the search, then closes the panel', async () => {
    const page = await open('search');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('searchbox').inputValue(), { timeout: 10_000 }).toBe('');
    expect(await sent(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await sent(page)).toEqual([{ type: 'panel.close' }]);
  });

  test('closes and opens a tab of the tree with the arrow keys', async () => {
    const page = await open('work');
    const tab = page.locator('[data-row="tab:residences"]');
    await tab.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await tab.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    expect(await tab.getAttribute('aria-expanded')).toBe('true');
  });

  test('reaches every control of the panel and leaves it again', async () => {
    const page = await open('granted');
    const stops: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate<string>('document.activeElement.tagName'));
    }
    expect(stops).toContain('BODY');
  });
});

describe('applying to the page', () => {
  const apply = (page: Page) => page.getByRole('button', { name: /^Appliquer à cette page \(5/ });

  test('sends the boxes of this tab and says what became of each', async () => {
    const page = await open('work');
    await apply(page).click();
    await page.getByText('2 cases restent à faire').waitFor();
    expect(await sent(page)).toEqual([
      {
        type: 'panel.apply',
        keys: [
          'feature:site-gdpr-status-edit',
          'feature:site-logos-manage',
          'feature:resident-clemobil-manage',
          'feature:resident-phone-codes-manage',
          'feature:time-slots-manage',
        ],
      },
    ]);
    await expect.poll(() => page.getByText('la page l’a remise comme avant').isVisible()).toBe(true);
  });

  test('does not listen to a click that no person made', async () => {
    const page = await open('work');
    await apply(page).evaluate((button) => (button as { click?: () => void }).click?.());
    expect(await sent(page)).toEqual([]);
  });

  test('does not listen in the half second after it appears, nor after a change of size', async () => {
    const page = await harness.context.newPage();
    // The page's clock stands still until the test moves it.
    await page.addInitScript(
      'let now = 0; performance.now = () => now; globalThis.at = (time) => { now = time; };',
    );
    await page.goto(harness.address('work'));
    const clickAt = async (time: number): Promise<number> => {
      await page.evaluate(`at(${time})`);
      await apply(page).click();
      return (await sent(page)).length;
    };
    expect(await clickAt(499)).toBe(0);
    expect(await clickAt(500)).toBe(1);
    const resized = page.evaluate('new Promise((done) => addEventListener("resize", done, { once: true }))');
    await page.setViewportSize({ width: 400, height: 700 });
    await resized;
    expect(await clickAt(999)).toBe(1);
    expect(await clickAt(1000)).toBe(2);
    await page.close();
  });
});

describe('in a frame on another page', () => {
  async function framed(cover: string): Promise<Page> {
    const page = await harness.context.newPage();
    await page.route('http://portal.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<div style="position:fixed;inset:20px;border-radius:10px;overflow:hidden;display:flex">
          <iframe style="flex:1;border:0" src="${harness.address('work')}"></iframe></div>${cover}`,
      }),
    );
    await page.goto('http://portal.test/');
    await page.frameLocator('iframe').getByRole('tree').waitFor();
    await page.waitForTimeout(LOCK_MS);
    return page;
  }
  const warning = 'Quelque chose recouvre ce panneau.';
  const click = (page: Page) =>
    page
      .frameLocator('iframe')
      .getByRole('button', { name: /^Appliquer/ })
      .click({ force: true });
  const told = (page: Page) => page.frames()[1]!.evaluate<readonly unknown[]>('sent');

  test('a free panel listens', async () => {
    const page = await framed('');
    expect(await page.frameLocator('iframe').getByText(warning).isVisible()).toBe(false);
    await click(page);
    await expect.poll(() => told(page), { timeout: 10_000 }).toHaveLength(1);
    await page.close();
  });

  test('a panel under a decoy that lets clicks through says so and does not listen', async () => {
    const page = await framed(
      '<div style="position:fixed;inset:0;background:#fff;pointer-events:none"></div>',
    );
    await page.frameLocator('iframe').getByText(warning).waitFor();
    await click(page);
    expect(await told(page)).toEqual([]);
    await page.close();
  });
});

describe('an exception', () => {
  test('is sent to be confirmed when it is complete, and says what is missing before', async () => {
    const page = await open('detail');
    await page.getByRole('button', { name: 'Demander une exception' }).click();
    await page.getByRole('button', { name: 'Vérifier et confirmer' }).click();
    await expect.poll(() => page.getByText('Un motif d’au moins 3 lettres').isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.name')).toBe('reason');
    await page.keyboard.type('Remplacement');
    await page.getByRole('radio', { name: /^Partout/ }).click();
    await page.getByRole('button', { name: '30 jours' }).click();
    await page.getByRole('button', { name: 'Vérifier et confirmer' }).click();
    await page.getByText('Confirmez dans la fenêtre qui s’est ouverte.').waitFor();
    expect((await sent(page)).at(-1)).toMatchObject({
      type: 'panel.confirm',
      intent: {
        kind: 'add-override',
        draft: {
          effect: 'allow',
          feature: 'resident-phone-codes-manage',
          sites: ['*'],
          reason: 'Remplacement',
        },
      },
    });
  });

  test('is given to the background with every key, so that a reload loses nothing', async () => {
    const page = await open('form');
    await page.getByRole('textbox', { name: 'Motif' }).fill('Chantier de la Gare');
    expect((await sent(page)).at(-1)).toMatchObject({
      type: 'panel.draft',
      draft: {
        feature: 'resident-kibolt-keys-manage',
        sites: ['site-5', 'site-6'],
        reason: 'Chantier de la Gare',
      },
    });
  });

  test('at a site asks for the function first', async () => {
    const page = await open('site');
    await page.getByRole('combobox').selectOption({ label: 'Consulter les événements' });
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect
      .poll(() => page.getByRole('heading', { name: 'Consulter les événements' }).isVisible())
      .toBe(true);
    await expect.poll(() => page.getByText('1 lieu choisi').isVisible()).toBe(true);
  });
});

describe('changing the rule for everybody', () => {
  test('shows the ways with whom they reach, and opens the confirmation of one', async () => {
    const page = await open('detail');
    await page.getByRole('button', { name: /^L’accorder à tous/ }).click();
    await page.getByText('concerne 12 personnes').waitFor();
    await expect.poll(() => page.getByText('CHANGE_BEYOND_CEILING').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /^Voir l’effet/ }).count()).toBe(1);
    await page.getByRole('button', { name: /^Voir l’effet/ }).press('Enter');
    await page.getByText('Confirmez dans la fenêtre').waitFor();
    const asked = await sent(page);
    expect(asked).toContainEqual({
      type: 'panel.rules',
      wish: { feature: 'resident-phone-codes-manage', want: 'yes' },
    });
    expect(asked.at(-1)).toMatchObject({
      type: 'panel.confirm',
      intent: { kind: 'edit-rule', base: 12, rule: { id: 'gardiens-fiches' }, people: 12 },
    });
  });
});

describe('the account', () => {
  test('tells its state, its steps by hand in order, and shows where', async () => {
    const page = await open('modules');
    await page.getByText('le courriel est parti').waitFor();
    expect(await page.locator('.life > li > div > p:first-child').allTextContents()).toEqual([
      'Inviter',
      'Archiver le compte',
    ]);
    await page.getByRole('button', { name: /^Montrer où/ }).click();
    expect((await sent(page)).at(-1)).toEqual({ type: 'panel.work', whole: false });
    await page.getByRole('button', { name: 'La file du portail' }).click();
    expect((await sent(page)).at(-1)).toEqual({ type: 'panel.work', whole: true });
  });

  test('asks for its history and the seats when they are opened, not before', async () => {
    const page = await open('modules');
    expect(await sent(page)).toEqual([]);
    await page.getByRole('heading', { name: 'Historique' }).click();
    await page.getByText('2 cases différaient').waitFor();
    await page.getByRole('button', { name: 'Plus ancien' }).click();
    await page.getByRole('heading', { name: 'Places du portail' }).click();
    await page.getByText('29,00 € par mois · non remboursée').waitFor();
    expect(await sent(page)).toEqual([
      { type: 'panel.history' },
      { type: 'panel.history', before: 40 },
      { type: 'panel.ledger' },
    ]);
  });

  test('has its profile and hours as rows, from what is to what should be', async () => {
    const page = await open('modules');
    const row = (name: RegExp) => page.getByRole('treeitem', { name });
    expect(await row(/Profil : Gestion commerciale/).textContent()).toContain('Vendeur → Lecture seule');
    expect(await row(/Profil : Comptabilité/).textContent()).toMatch(/29,00\s€ par mois/);
    await row(/Profil : Comptabilité/).press('Enter');
    await page.getByText('est facturé immédiatement').waitFor();
    await page.keyboard.press('Escape');
    await row(/Heures de connexion/).click();
    await page.getByText('lundi–vendredi, 08:00–18:30').first().waitFor();
  });
});

describe('the form of a new account', () => {
  test('is filled with a person who is searched for', async () => {
    const page = await open('create');
    await page.getByRole('searchbox').fill('nadia');
    expect(await page.locator('.new-accounts > li').count()).toBe(1);
    await page.getByRole('button', { name: /^Remplir le formulaire/ }).click();
    await page.getByText('Le formulaire est rempli').waitFor();
    expect((await sent(page)).at(-1)).toEqual({ type: 'panel.fill', account: 'n.petit' });
  });

  test('gets a password that is shown here, and not asked of anybody', async () => {
    const page = await open('create');
    await page.getByRole('button', { name: 'Créer un mot de passe et le saisir' }).click();
    await page.getByText('Il est provisoire').waitFor();
    const shown = await page.locator('.copyable code').textContent();
    expect((await sent(page)).at(-1)).toEqual({ type: 'panel.fill-password', password: shown });
  });
});

test('a person who is no administrator sees the reasons and nothing to change them with', async () => {
  const page = await open('own');
  expect(await page.getByRole('button', { name: /Appliquer|exception/i }).count()).toBe(0);
  await page.getByRole('treeitem', { name: 'Consulter les événements' }).click();
  await page.getByRole('heading', { name: 'Pourquoi' }).waitFor();
  expect(await page.getByRole('button', { name: /exception/i }).count()).toBe(0);
});

test('with the wrong user signed in, nothing can be changed either', async () => {
  const page = await open('mismatch');
  expect(await page.getByRole('button', { name: /Appliquer|exception/i }).count()).toBe(0);
});
