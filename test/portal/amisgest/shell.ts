import { Html, html } from '../html.ts';
import type { Site } from './client/wire.ts';
import { ENTRY_PATH, MODULES } from './module.ts';

/** Without these the browser finds each module only after it has read the one that imports it. */
const PRELOADS = [...MODULES.keys()].map((path) => html`<link rel="modulepreload" href="${path}" />`);

/** The one page: nothing in it but what the script needs to begin. */
export function shell(site: Site): string {
  // JSON in a script element: a `<` could end it (HTML standard, "restrictions for contents of script elements").
  const settings = new Html(JSON.stringify(site).replaceAll('<', String.raw`\u003c`));
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Amisgest</title>
        <link rel="icon" href="data:," />
        ${PRELOADS}
      </head>
      <body>
        <div></div>
        <script type="application/json">
          ${settings}
        </script>
        <script type="module" src="${ENTRY_PATH}"></script>
      </body>
    </html>`.source;
}
