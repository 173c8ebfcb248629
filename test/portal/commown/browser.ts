import type { BrowserContext, Locator, Page } from 'playwright-core';
import { ADMIN, PASSWORD } from './fixture.ts';

/** A new page whose requests are signed in. Cookies know no port: one browser holds one session at a time. */
export async function openPortal(context: BrowserContext, url: string, login: string = ADMIN): Promise<Page> {
  const page = await context.newPage();
  await signInTo(page, url, login);
  return page;
}

/** Signs the page's browser in by a request; no page is loaded. */
export async function signInTo(page: Page, url: string, login: string): Promise<void> {
  await page.request.post(`${url}/web/login`, { form: { login, password: PASSWORD }, maxRedirects: 0 });
}

/** Opens a user's form, by id. */
export async function openUser(page: Page, url: string, id: number): Promise<void> {
  // From another form it is a change of hash: no page is loaded.
  await page.goto(`${url}/web#id=${id}&action=318&model=res.partner&view_type=form`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A button by its exact name, whatever it is made of. */
export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
