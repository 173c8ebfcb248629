import { postBack } from './post-back.ts';
import { element, settings, show } from './settings.ts';

/** Opens a form in a pop-up window, for which the vendor asks that pop-up blockers be off, or in the page's frame. */
export function openForm(address: string): void {
  const { frame } = settings;
  if (!frame) {
    window.open(address, 'fiche', 'width=860,height=680,scrollbars=yes');
    return;
  }
  (element(frame.frame) as HTMLIFrameElement).src = address;
  show(frame.window, true);
}

/** Closes the form, from within it; the grid behind it loads again. */
export function closeForm(): void {
  const main = (window.opener ?? window.parent) as Window & { rafraichir?: () => void };
  main.rafraichir?.();
  if (window.opener) window.close();
}

/** Loads the grid again, which closes the frame with it. */
export function reload(): void {
  if (settings.grid) postBack(settings.grid.name, 'Rafraichir');
}
