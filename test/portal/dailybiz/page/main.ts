import { confirmed, confirmedForTicked } from './confirm.ts';
import { postBack } from './post-back.ts';
import { boxes, show } from './settings.ts';
import { captureShortcuts } from './shortcut.ts';
import { closeForm, openForm, reload } from './window.ts';

/** R41: every box of the page, and of the page only (R45). */
function tickPage(all: HTMLInputElement): void {
  for (const box of boxes()) box.checked = all.checked;
}

// The names that the pages call from their attributes.
Object.assign(globalThis, {
  __doPostBack: postBack,
  ouvrirFiche: openForm,
  fermerFiche: closeForm,
  rafraichir: reload,
  confirmer: confirmed,
  confirmerLot: confirmedForTicked,
  cocherPage: tickPage,
  montrer: show,
});
captureShortcuts();
