import type { ListDescriptor } from '../../shared/portal/descriptor.ts';
import type { AccountReading, Box, PageOf, Reading, Recipe } from './contract.ts';
import { ask, viewersOf, whoseOf } from './whose.ts';
import { findLabel, indexTexts, type TextIndex } from './locate.ts';
import { isSaid, leadsElsewhere } from './name.ts';
import { hasSearch, isFiltered, readPager } from './pager.ts';
import { createProbes, type Probes } from './probe.ts';
import { readAccountList } from './read-accounts.ts';
import { readMode } from './read-mode.ts';
import { readBadges } from './shape/badges.ts';
import { readBoxes } from './shape/boxes.ts';
import { readChoices } from './shape/choices.ts';
import { readHours } from './shape/hours.ts';
import { readSingles } from './shape/single.ts';
import { readTable } from './shape/table.ts';
import { shownTab } from './tab.ts';

/** This many of the portal's tabs on one page make it the page of an account, whatever its heading says. */
const TABS_OF_AN_ACCOUNT = 0.6;

/** Reads the page by the portal's recipe: headings, labels, boxes; no value of any field but the account's own key. */
export function readPage(recipe: Recipe, root: HTMLElement): Reading {
  const { pages } = recipe;
  const index = indexTexts(root);
  const viewers = viewersOf(recipe, index, root);
  const [viewer] = viewers;
  const isPortal = pages.framed || pages.match.words.some((label) => isSaid(index, root, label));
  if (!isPortal) return { kind: 'elsewhere', viewer: undefined };
  const { create } = pages;
  if (create && viewer !== undefined && findLabel(index, create.heading).some((at) => !leadsElsewhere(at)))
    return { kind: 'create', viewer };
  const whose = whoseOf(recipe, index, root);
  const listed = viewer === undefined ? undefined : readAccountList(recipe, index, viewer, root);
  const isNamed = whose.name.length > 0 || showsTabs(recipe, index);
  if (listed && !isNamed) return listed;
  if (!isNamed && whose.key.length === 0) return { kind: 'elsewhere', viewer };

  const probes = createProbes();
  const givesName = pages.account.some(({ gives }) => gives === 'name');
  const name = givesName ? probes.one('account:name', whose.name) : undefined;
  const account = givesName && whose.key.length === 0 ? undefined : probes.one('account', whose.key);
  if (viewer === undefined || viewers.length > 1) probes.fail('user');
  const read = readShownTab(recipe, index, probes, root);
  if (viewer === undefined || probes.failed.length > 0) return { kind: 'changed', probes: probes.failed };
  const { heading } = whose;
  return {
    kind: 'account',
    account,
    name,
    typed: whose.typed,
    viewer,
    ...read,
    states: pages.states.filter(({ shown }) => findLabel(index, shown).length > 0).map(({ id }) => id),
    parent: pages.parent && [...ask({ kind: 'beside', label: pages.parent.label }, index, root).keys()][0],
    rest: pages.saved === 'page' ? undefined : isSaid(index, root, pages.saved),
    ...(pages.refused && { refused: isSaid(index, root, pages.refused) }),
    root: heading ? around(heading, read.boxes) : root,
  };
}

function showsTabs({ tabs }: Recipe, index: TextIndex): boolean {
  const shown = tabs.filter(({ label }) =>
    findLabel(index, label).some((element) => element.closest('a,button,[role=tab]')),
  );
  return tabs.length > 1 && shown.length / tabs.length >= TABS_OF_AN_ACCOUNT;
}

/** The smallest part of the page that holds the heading and every box: what has to be watched. */
function around(heading: Element, boxes: readonly Box[]): Element {
  const ends = [boxes[0], boxes.at(-1)].flatMap((box) => box?.cell ?? []);
  let part = heading.parentElement;
  while (part && !ends.every((cell) => part?.contains(cell))) part = part.parentElement;
  return part ?? document.body;
}

type TabReading = Pick<AccountReading, 'tab' | 'boxes' | 'consultation' | 'complete' | 'page' | 'unreadable'>;

function readShownTab(recipe: Recipe, index: TextIndex, probes: Probes, root: ParentNode): TabReading {
  const { pages } = recipe;
  const tab = shownTab(recipe, index);
  const lists = pages.lists.filter((list) => list.tab === tab);
  // Under another name, what is typed there would pass for a whole page of the list.
  if (lists.some(({ pager, search }) => pager && search && !hasSearch(search, root)))
    probes.fail(`list:${tab}:search`);
  const readable = lists.filter(
    (list) => list.shape !== 'table' || readMode(list, index, probes) === 'readable',
  );
  const hours = pages.hours && pages.hours.tab === tab ? readHours(pages.hours, index, probes) : undefined;
  const boxes: Box[] =
    tab === undefined
      ? []
      : [
          ...readSingles(recipe, tab, index, probes),
          ...readable.flatMap((list) => readList(recipe, list, index, probes)),
          ...(hours ? [hours] : []),
        ];
  const place = pageOf(lists, root);
  return {
    tab,
    boxes,
    consultation: isConsultation(boxes),
    complete:
      readable.length === lists.length &&
      place === undefined &&
      lists.every((list) => list.complete && !isFiltered(list.search, root)),
    page: place,
    unreadable: readable.length < lists.length ? 'mode' : undefined,
  };
}

/** Nothing here can be changed as it stands; a button that acts at once is no part of a form. */
function isConsultation(boxes: readonly Box[]): boolean {
  const isFixed = boxes.some(({ control }) => !control);
  return isFixed && boxes.every(({ control }) => !control || control.kind === 'buttons');
}

/** Which page of the tab's list this is; undefined where the list shows all at once, or only what was searched for. */
function pageOf(lists: readonly ListDescriptor[], root: ParentNode): PageOf | undefined {
  const paged = lists.find(({ pager }) => pager);
  if (!paged || isFiltered(paged.search, root)) return undefined;
  const { page } = readPager(paged.pager, root);
  return page && page.of > 1 ? page : undefined;
}

function readList(recipe: Recipe, list: ListDescriptor, index: TextIndex, probes: Probes): Box[] {
  switch (list.shape) {
    case 'table':
      return readTable(recipe, list, index, probes);
    case 'boxes':
      return readBoxes(recipe, list, index, probes);
    case 'badges':
      return readBadges(recipe, list, index, probes);
    case 'choices':
      return readChoices(recipe, list, index, probes);
  }
}
