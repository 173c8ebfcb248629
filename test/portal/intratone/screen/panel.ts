import { html, type Html, type Part } from '../../html.ts';
import type { Edition } from './edit.ts';
import { yesIcon } from './icon.ts';

/** One form per tab, saved alone; no form at all in consultation. */
export function panelForm({ account, readOnly }: Edition, tab: number, content: Part): Html {
  if (readOnly) return html`${content}`;
  return html`<form method="post" action="souscompte.php?num=${account.number}&amp;onglet=${tab}">
    ${content}
    <p style="text-align:center"><input type="submit" value="Enregistrer" /></p>
  </form>`;
}

/** A box, or what stands for it in consultation: an image for yes, a word for no. */
export function box({ readOnly }: Edition, name: string, value: number, ticked: boolean): Html {
  if (readOnly) return ticked ? yesIcon : html`non`;
  return html`<input type="checkbox" name="${name}" value="${value}" ${ticked && html` checked`} />`;
}
