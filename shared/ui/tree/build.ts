import { itemFromKey } from '../../plan/item.ts';
import type { Descriptor } from '../../portal/descriptor.ts';
import type { Locale } from '../../problem.ts';
import type { AccountView, ItemState } from '../../wire/account.ts';
import { countStates, differs } from '../counts.ts';
import { tabName } from '../names.ts';
import { words as stateWords } from '../state-sign.words.ts';
import type { Branch, Leaf, ReasonView } from './branch.ts';
import { leavesOf } from './leaf.ts';

/** A settled group of sites that is longer than this starts closed. */
const SHORT = 12;

/** The account as the portal lays it out: its tabs, in each its sections (or its sites by state), in these the boxes. */
export function buildTree(view: AccountView, portal: Descriptor, locale: Locale): readonly Branch[] {
  const leaves = leavesOf(view, portal, locale);
  const sites = leaves.filter((leaf) => itemFromKey(leaf.key).kind === 'site');
  const features = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  const sitesTab = portal.sites.tab;
  return portal.tabs.flatMap((tab) => {
    const sections = sectionsOf(tab.id, portal, features, locale);
    const groups = tab.id === sitesTab ? siteGroups(sites, locale) : [];
    const unread = view.unread.includes(tab.id);
    return joinTab(tab.id, tabName(tab.id, portal, locale), [...sections, ...groups], unread);
  });
}

function sectionsOf(
  tab: string,
  portal: Descriptor,
  leaves: ReadonlyMap<string, Leaf>,
  locale: Locale,
): readonly Branch[] {
  return portal.sections
    .filter((section) => section.tab === tab)
    .map((section) => {
      const own = portal.features
        .filter((feature) => feature.section === section.id)
        .flatMap((feature) => leaves.get(`feature:${feature.id}`) ?? []);
      return group(`section:${section.id}`, section.label[locale], own, true);
    })
    .filter((branch) => branch.leaves.length > 0);
}

interface SiteGroup {
  readonly id: string;
  readonly name: (locale: Locale) => string;
  readonly holds: (leaf: Leaf) => boolean;
}

const byState = (title: ItemState, ...more: ItemState[]): SiteGroup => ({
  id: title,
  name: (locale) => stateWords[locale][title],
  holds: ({ state }) => state === title || more.includes(state),
});
const groups: readonly SiteGroup[] = [
  byState('toGrant'),
  byState('toRevoke'),
  byState('held'),
  byState('granted', 'exception'),
  {
    id: 'unknownWanted',
    name: (locale) => stateWords[locale].unknownWanted,
    holds: ({ state, desired }) => state === 'unknown' && desired,
  },
  { ...byState('unknown'), holds: ({ state, desired }) => state === 'unknown' && !desired },
  byState('none'),
];

/** Sites are many: what differs first, then what is wanted, and the rest closed. */
function siteGroups(sites: readonly Leaf[], locale: Locale): readonly Branch[] {
  return groups
    .map(({ id, name, holds }) => {
      const branch = group(`sites:${id}`, name(locale), sites.filter(holds), true);
      const short = branch.leaves.length <= SHORT && branch.leaves.some(({ desired }) => desired);
      return { ...branch, open: differs(branch.counts) || short };
    })
    .filter((branch) => branch.leaves.length > 0);
}

/** A tab of one section with the tab's own name holds the boxes itself. */
function joinTab(tab: string, name: string, branches: readonly Branch[], unread: boolean): readonly Branch[] {
  if (branches.length === 0) return [];
  const [only] = branches;
  const flat = branches.length === 1 && only!.name === name;
  const counts = countStates(branches.flatMap((branch) => branch.leaves));
  return [
    {
      id: `tab:${tab}`,
      name,
      branches: flat ? [] : branches,
      leaves: flat ? only!.leaves : [],
      reason: flat ? only!.reason : undefined,
      counts,
      unread,
      open: true,
    },
  ];
}

function group(id: string, name: string, leaves: readonly Leaf[], open: boolean): Branch {
  return {
    id,
    name,
    branches: [],
    leaves,
    counts: countStates(leaves),
    reason: sharedReason(leaves),
    unread: false,
    open,
  };
}

/** The reason that most of the settled boxes with a reason have first; none when it would speak for one box only. */
function sharedReason(leaves: readonly Leaf[]): ReasonView | undefined {
  const settled = leaves.filter((leaf) => leaf.state === 'granted' && leaf.reason);
  const times = new Map<ReasonView, number>();
  for (const { reason } of settled) times.set(reason!, (times.get(reason!) ?? 0) + 1);
  const [best] = [...times].toSorted(([, a], [, b]) => b - a);
  return best && best[1] > 1 && best[1] * 2 > settled.length ? best[0] : undefined;
}
