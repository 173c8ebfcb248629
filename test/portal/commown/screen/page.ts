import { html, type Html, type Part } from '../../html.ts';
import { PORTAL_STYLE } from './style.ts';

/** The frame of the pages outside the web client. */
export function portalPage(title: string, login: string | undefined, content: Part): Html {
  return html`<!DOCTYPE html>
    <html lang="fr-FR">
      <head>
        <meta charset="utf-8" />
        <link rel="icon" href="data:," />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} | Commown</title>
        <style>
          ${PORTAL_STYLE}
        </style>
      </head>
      <body>
        <header class="o_portal_header">
          <a href="/my" class="navbar-brand">Commown</a>
          ${
            login !== undefined &&
            html`<nav class="o_portal_menu">
              <span class="oe_topbar_name">${login}</span>
              <a href="/my">Mon compte</a>
              <a href="/web">Mes applications</a>
              <a href="/web/session/logout">Se déconnecter</a>
            </nav>`
          }
        </header>
        <main class="o_portal_wrap">${content}</main>
      </body>
    </html>`;
}
