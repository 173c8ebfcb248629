import { checkBox } from '../control.ts';
import { PERMISSIONS } from '../contract.ts';
import { el } from '../dom.ts';
import { toggle, type Editing } from '../editing.ts';

/** «Autorisations des fonctionnalités» (R53–R55): eleven boxes for all ticked sites together. */
export const featureSection = ({ words, draft }: Editing): HTMLElement =>
  el(
    'ul',
    { class: 'boxes' },
    PERMISSIONS.map((key) =>
      el(
        'li',
        {},
        checkBox(words[key], draft.permissions.has(key), (ticked) => toggle(draft.permissions, key, ticked)),
      ),
    ),
  );
