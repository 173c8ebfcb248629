import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Paths below which the overlay may run, and where it may not: the same page at both. */
export const WITH = '/with/';
export const WITHOUT = '/without/';

export const nameOf = (row: number): string => `Résidence ${String(row + 1).padStart(4, '0')}`;

/** What the page measures of itself, in ms since its navigation; 0 = not yet. */
export interface Times {
  /** The list is in the document. */
  readonly list: number;
  /** The page's own load is over. */
  readonly loaded: number;
  /** The overlay's host is in the page, and it has read the whole list: both are done in one go. */
  readonly launcher: number;
  /** The rows in view have their signs, and they are painted. */
  readonly signs: number;
}

/** Runs in the page, before its list. */
function watch(): void {
  const times = { list: 0, loaded: 0, launcher: 0, signs: 0 };
  addEventListener('load', () => setTimeout(() => void (times.loaded = performance.now())));
  let signs = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof HTMLElement && node.popover === 'manual') times.launcher ||= performance.now();
        else if (node.nodeName === 'SPAN') signs++;
    if (signs > 0) requestAnimationFrame(() => setTimeout(() => void (times.signs ||= performance.now())));
  }).observe(document, { childList: true, subtree: true });
  Object.assign(window, { times });
}

/** Serves the page of an account with that many rows. */
export async function serveList(rows: number): Promise<AsyncDisposable & { readonly url: string }> {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `<tr><td>${nameOf(row)}</td><td><input type="checkbox"${row % 2 === 0 ? ' checked' : ''}></td></tr>`,
  );
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Long list</title>
<script>(${watch.toString()})()</script>
<p>Connecté : admin</p><a href="#">Déconnexion</a><h1>Compte : antony</h1>
<table><thead><tr><th>Résidence</th><th>Accès</th></tr></thead><tbody>${lines.join('')}</tbody></table>
<script>times.list = performance.now()</script>
<button>Enregistrer</button></html>`;
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
