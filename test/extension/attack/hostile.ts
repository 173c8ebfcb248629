import type { Page } from 'playwright-core';
import { expectLauncher } from '../fixture/overlay.ts';
import type { Paired } from '../fixture/paired.ts';

/** What a hostile page has learnt. */
export interface Spied {
  /** Keys that its listener on the window has seen. */
  readonly keys: string;
  /** Messages that reached its window. */
  readonly messages: number;
  /** Shadow roots that it has got, by a custom element of its own, a patched method or a property. */
  readonly roots: number;
  /** Names of elements of its own kind: a name with a hyphen can be defined before the overlay comes. */
  readonly custom: readonly string[];
  /** Addresses of an extension that the browser told it. */
  readonly addresses: readonly string[];
}

/** Runs in the page before any other script, and learns what it can. */
function spy(): void {
  const seen = { keys: '', messages: 0, roots: 0, custom: [] as string[], addresses: [] as string[] };
  Object.assign(window, { seen });
  addEventListener('keydown', ({ key }) => (seen.keys += key), { capture: true });
  addEventListener('message', () => seen.messages++);
  // Ours must not even ask: whoever calls this one gets no root and is counted.
  Element.prototype.attachShadow = function (this: Element) {
    seen.roots++;
    throw new Error(this.localName);
  };
  for (const name of ['portillon-overlay', 'portillon-badge', 'portillon-panel'])
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          seen.roots++;
        }
      },
    );
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.shadowRoot) seen.roots++;
        if (node.localName.includes('-')) seen.custom.push(node.localName);
      }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (/extension:/.test(name)) seen.addresses.push(name);
  }).observe({ type: 'resource', buffered: true });
}

/** As strict as a page can be: no frame, no style, no markup string, no script but its own. */
const POLICY =
  "default-src 'self'; frame-src 'none'; style-src 'self'; object-src 'none'; require-trusted-types-for 'script'";

/** The portal's page of an account, hostile and closed: it spies from the start, under the strictest policy. */
export async function openHostile(paired: Paired, tab: 'misc' | 'general' = 'misc'): Promise<Page> {
  const page = await paired.signIn('admin@regle');
  await page.addInitScript(spy);
  await page.route('**/souscompte.php*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': POLICY },
    });
  });
  await paired.open(page, 'antony', tab);
  await expectLauncher(page, /à accorder/);
  return page;
}

export async function spied(page: Page): Promise<Spied> {
  return await page.evaluate(() => Reflect.get(window, 'seen') as Spied);
}
