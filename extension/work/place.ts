import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Locale } from '../../shared/problem.ts';
import { tabName } from '../../shared/ui/names.ts';
import { legUnderWay, tabUnderWay, type Tour } from './tour.ts';
import { words } from './under-way.words.ts';

/** Where in the portal a tour is: the list, a tab of the account, the same tab again after the save. */
export function placeOf(tour: Tour, portal: Descriptor | undefined, locale: Locale): string {
  const text = words[locale];
  if (!legUnderWay(tour)) return text.list;
  const id = tabUnderWay(tour);
  if (id === undefined) return text.page;
  const tab = portal ? tabName(id, portal, locale) : id;
  return tour.under.phase === 'verify' ? text.readingBack(tab) : text.tab(tab);
}
