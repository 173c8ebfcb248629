import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectLauncher, signsOn } from '../fixture/overlay.ts';
import { startPaired } from '../fixture/paired.ts';

/** The box that the page's own script changes. */
const BOX = "tableaux d'affichage";
/** While it is awaited the recipe arrives: the overlay then looks in the moment in which the page is parsed. */
const SCRIPT_MS = 700;

/** Has the portal's pages end with a script that is long in coming, and then tick a box that their source does not. */
async function tickWhenParsed(page: Page): Promise<void> {
  const ending = `<script src="/slow.js"></script><script>
    document.addEventListener('DOMContentLoaded', () => {
      const row = [...document.querySelectorAll('tr')].find((each) => each.textContent.includes(${JSON.stringify(BOX)}));
      window.early = {
        launchers: document.querySelectorAll('[popover=manual]').length,
        signs: row.querySelectorAll('td > span').length,
      };
      row.querySelector('input').defaultChecked = true;
    });
  </script>`;
  await page.route('**/slow.js', async (route) => {
    await new Promise((done) => setTimeout(done, SCRIPT_MS));
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.route('**/souscompte.php*', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</body>', `${ending}</body>`);
    await route.fulfill({ response, body });
  });
}

test('a page that is read before its own scripts shows the launcher, and is told of once they have run', async () => {
  await using paired = await startPaired({ flip: ['feature:notice-boards-manage'] });
  const page = await paired.signIn('admin@regle');
  await tickWhenParsed(page);
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon\. (?!.*à accorder)/);
  expect(await page.evaluate(() => Reflect.get(window, 'early') as unknown)).toEqual({
    launchers: 1,
    signs: 0,
  });
  await expect.poll(() => signsOn(page)).toMatchObject({ [BOX]: 'Accordé' });
  const told = paired.connector.calls.filter(({ name }) => name === 'observe');
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toMatchObject({
    items: expect.arrayContaining([{ key: 'feature:notice-boards-manage', ticked: true }]) as unknown,
  });
});
