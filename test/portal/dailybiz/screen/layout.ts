import { html, Html, type Part } from '../../html.ts';
import type { Look } from '../look.ts';
import type { Settings } from '../page/settings.ts';
import { packView } from '../view-state.ts';
import type { Visit } from '../visit.ts';
import { postBack } from './control.ts';
import { menu } from './menu.ts';
import { style } from './style.ts';

interface Screen {
  readonly title: string;
  readonly content: Part;
  /** What the page hands itself over a post-back. */
  readonly view?: unknown;
  /** What the scripts of the page have to know. */
  readonly settings?: Settings;
  /** A form in a window of its own: no banner, no menu, and nobody says who is signed in. */
  readonly bare?: boolean;
}

/** A page of somebody who is signed in: one big form that every action posts back. */
export function layout(visit: Visit, { title, content, view = null, settings = {}, bare }: Screen): Html {
  const { look, address } = visit;
  const heading = new Html(`<${look.heading}>${html`${title}`.source}</${look.heading}>`);
  return document(
    look,
    title,
    html`<form method="post" action="${address}" id="${look.id('form')}">
        <input type="hidden" name="__EVENTTARGET" value="" />
        <input type="hidden" name="__EVENTARGUMENT" value="" />
        <input type="hidden" name="__VIEWSTATE" value="${packView(view)}" />
        ${!bare && look.wrap('entete', [banner(visit), visit.viewer.manages && menu(visit)])}
        ${look.wrap('page', html`<div class="${look.cls('contenu')}">${heading}${content}</div>`)}
      </form>
      <script type="application/json">
        ${new Html(JSON.stringify(settings).replaceAll('<', '\\u003c'))}
      </script>
      <script type="module" src="/page/main.ts"></script>`,
  );
}

/** The frame of every page, signed in or not. */
export function document(look: Look, title: string, content: Part): Html {
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html lang="fr">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <title>${title}</title>
        <style type="text/css">
          ${style(look)}
        </style>
      </head>
      <body>
        ${content}
      </body>
    </html>`;
}

/** Where the signed-in user is written is inferred [I]. */
const banner = ({ look, viewer }: Visit): Html =>
  html`<div class="${look.cls('bandeau')}">
    <b>DailyBiz</b>
    <span class="${look.cls('droite')}">
      <span>Connecté : ${viewer.email}</span>
      <a id="${look.id('deconnexion')}" href="${postBack(look.name('deconnexion'))}">Déconnexion</a>
    </span>
  </div>`;
