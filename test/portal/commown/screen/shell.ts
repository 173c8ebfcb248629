import { Html, html } from '../../html.ts';
import type { Design } from '../design.ts';

/** `/web`: an empty body that the client fills. */
export function shellScreen(design: Design): Html {
  const data = JSON.stringify(design).replaceAll('<', '\\u003c');
  return html`<!DOCTYPE html>
    <html lang="fr-FR">
      <head>
        <meta charset="utf-8" />
        <link rel="icon" href="data:," />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Commown</title>
        <script type="application/json" id="design">
          ${new Html(data)}
        </script>
        <script type="module" src="/web/static/main.ts"></script>
      </head>
      <body class="o_web_client"></body>
    </html>`;
}
