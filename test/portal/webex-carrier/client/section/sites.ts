import { checkBox } from '../control.ts';
import type { Site } from '../contract.ts';
import { el } from '../dom.ts';
import { toggle, type Editing } from '../editing.ts';
import { pagedList } from '../paged-list.ts';

/** «Autorisations du site» (R49–R52): the ticks of all pages are in the draft, the boxes of one in the document. */
export const siteSection = ({ words, draft }: Editing): HTMLElement =>
  pagedList<Site>({
    words,
    placeholder: words.searchSites,
    path: 'sites',
    draw: (rows) =>
      el(
        'ul',
        { class: 'boxes' },
        rows.map(({ id, name }) =>
          el(
            'li',
            {},
            checkBox(name, draft.sites.has(id), (ticked) => toggle(draft.sites, id, ticked)),
          ),
        ),
      ),
  });
