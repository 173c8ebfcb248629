import type { AccountReading, Box, Reading, Recipe } from './contract.ts';
import { findLabel, findTemplate, indexTexts, type TextIndex } from './locate.ts';
import { createProbes, type Probes } from './probe.ts';
import { readAccountList } from './read-accounts.ts';
import { readFlags } from './read-flags.ts';
import { readList } from './read-list.ts';
import { readMode } from './read-mode.ts';
import { shownTab } from './tab.ts';

/** This many of the portal's tabs on one page make it the page of an account, whatever its heading says. */
const TABS_OF_AN_ACCOUNT = 0.6;

/** Reads the page by the portal's recipe: headings, labels, check boxes, radio buttons; no value of any field. */
export function readPage(recipe: Recipe, root: HTMLElement): Reading {
  const index = indexTexts(root);
  const probes = createProbes();
  const accounts = findTemplate(index, recipe.pages.account);
  if (accounts.size === 0 && !showsTabs(recipe, index)) {
    const [viewer] = findTemplate(index, recipe.pages.user).keys();
    const listed = viewer === undefined ? undefined : readAccountList(recipe, index);
    return viewer !== undefined && listed
      ? { kind: 'account-list', viewer, accounts: listed }
      : { kind: 'elsewhere' };
  }
  const account = probes.one('account', [...accounts.keys()]);
  const viewer = probes.one('user', [...findTemplate(index, recipe.pages.user).keys()]);
  const read = readShownTab(recipe, index, probes);
  if (account === undefined || viewer === undefined || probes.failed.length > 0)
    return { kind: 'changed', probes: probes.failed };
  const heading = accounts.get(account);
  return { kind: 'account', account, viewer, ...read, root: heading ? around(heading, read.boxes) : root };
}

function showsTabs(recipe: Recipe, index: TextIndex): boolean {
  const { tabs } = recipe;
  const shown = tabs.filter(({ label }) =>
    findLabel(index, label).some((element) => element.closest('a,button,[role=tab]')),
  );
  return shown.length / tabs.length >= TABS_OF_AN_ACCOUNT;
}

/** The smallest part of the page that holds the heading and every box: what has to be watched. */
function around(heading: Element, boxes: readonly Box[]): Element {
  const ends = [boxes[0], boxes.at(-1)].flatMap((box) => box?.cell ?? []);
  let part = heading.parentElement;
  while (part && !ends.every((cell) => part?.contains(cell))) part = part.parentElement;
  return part ?? document.body;
}

type TabReading = Omit<AccountReading, 'kind' | 'viewer' | 'account' | 'root'>;

function readShownTab(recipe: Recipe, index: TextIndex, probes: Probes): TabReading {
  const tab = shownTab(recipe, index);
  const lists = recipe.pages.lists.filter((list) => list.tab === tab);
  const readable = lists.filter((list) => readMode(list, index, probes) === 'readable');
  const boxes: Box[] =
    tab === undefined
      ? []
      : [
          ...readFlags(recipe, tab, index, probes),
          ...readable.flatMap((list) => readList(recipe, list, index, probes)),
        ];
  return {
    tab,
    boxes,
    consultation: boxes.length > 0 && boxes.every(({ input }) => input === undefined),
    complete: readable.length === lists.length && lists.every((list) => list.complete),
    unreadable: readable.length < lists.length ? 'mode' : undefined,
  };
}
