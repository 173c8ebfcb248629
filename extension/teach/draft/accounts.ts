import { normaliseLabel } from '../../../shared/portal/label.ts';
import type { PointedAccounts } from '../../message/teach.ts';
import { copied, type Draft } from './draft.ts';
import { pagerAmong } from './guess.ts';
import { isSame } from './shape.ts';

const GIVEN = /^(prenoms?|given names?|first names?)$/;
const FAMILY = /^(noms?|noms? de famille|family names?|last names?|surnames?)$/;

/** The draft with the portal's list of accounts. */
export function withAccounts(draft: Draft, pointed: PointedAccounts): Draft {
  const { heads, column, headings, controls, near, placeholders, link } = pointed;
  const head = heads[column];
  const [heading] = headings;
  if (head === undefined || head === '' || heading === undefined) return draft;
  const named = (pattern: RegExp): string[] =>
    heads.filter((text, index) => index !== column && pattern.test(normaliseLabel(text))).slice(0, 1);
  const pager = pagerAmong(near);
  const [search] = placeholders;
  // The menu's entry of the list's own name leads to it; where there is none, its heading is the best guess.
  const entry = controls.find((name) => headings.some((text) => isSame(text, name)));
  return {
    ...draft,
    pages: {
      ...draft.pages,
      accountList: {
        heading: copied(heading),
        column: copied(head),
        name: [...named(GIVEN), ...named(FAMILY)].map(copied),
        ...(pager && { pager: { next: copied(pager.next), previous: copied(pager.previous) } }),
        ...(search !== undefined && { search: copied(search) }),
        open: link ? 'link' : 'row',
        path: [copied(entry ?? heading)],
      },
    },
  };
}
