import type { Descriptor } from '../../portal/descriptor.ts';
import type { Locale } from '../../problem.ts';
import type { AccountView, ItemState } from '../../wire/account.ts';
import { countStates, differs } from '../counts.ts';
import { tabName, tabOf } from '../names.ts';
import { boxOf } from '../row-key.ts';
import { words as stateWords } from '../state-sign.words.ts';
import type { Branch, Leaf, ReasonView } from './branch.ts';
import { words } from '../row.words.ts';
import { leavesOf } from './leaf.ts';
import { hoursLeaf, profileLeaves } from './value-leaf.ts';

/** A settled group of sites that is longer than this starts closed. */
const SHORT = 12;

/**
 * The account as the portal lays it out: its tabs, in each its sections (or its sites by state), in these the boxes.
 * The functions of a module stand under the profile that carries them.
 */
export function buildTree(view: AccountView, portal: Descriptor, locale: Locale): readonly Branch[] {
  const leaves = leavesOf(view, portal, locale);
  const sites = leaves.filter((leaf) => boxOf(leaf.key)?.kind === 'site');
  const features = new Map<string, Leaf>(leaves.map((leaf) => [leaf.key, leaf]));
  const profiles = profileLeaves(view, portal, locale);
  const hours = hoursLeaf(view, portal, locale);
  const [sitesTab, hoursTab] = [portal.sites.tab, tabOf('hours:', portal)];
  return portal.tabs.flatMap((tab) => {
    const sections = sectionsOf(tab.id, portal, features, profiles, locale);
    const login = hours && tab.id === hoursTab ? [group('hours', words[locale].login, [hours], true)] : [];
    const groups = tab.id === sitesTab ? siteGroups(sites, locale) : [];
    const unread = view.unread.includes(tab.id);
    return joinTab(tab.id, tabName(tab.id, portal, locale), [...sections, ...login, ...groups], unread);
  });
}

function sectionsOf(
  tab: string,
  portal: Descriptor,
  leaves: ReadonlyMap<string, Leaf>,
  profiles: ReadonlyMap<string, Leaf>,
  locale: Locale,
): readonly Branch[] {
  return portal.sections
    .filter((section) => section.tab === tab)
    .map((section) => {
      const profile = profiles.get(section.module ?? '');
      const own = portal.features
        .filter((feature) => feature.section === section.id)
        .flatMap((feature) => leaves.get(`feature:${feature.id}`) ?? []);
      return group(`section:${section.id}`, section.label[locale], profile ? [profile, ...own] : own, true);
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
  const counts = countStates(branches.flatMap((branch) => branch.leaves).filter(counted));
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

/** What a profile carries is not a row to put right: the profile is. */
function counted({ carried }: Leaf): boolean {
  return !carried;
}

function group(id: string, name: string, leaves: readonly Leaf[], open: boolean): Branch {
  return {
    id,
    name,
    branches: [],
    leaves,
    counts: countStates(leaves.filter(counted)),
    reason: sharedReason(leaves),
    unread: false,
    open,
  };
}

/** The reason that most of the settled boxes with a reason have first; none when it would speak for one box only. */
function sharedReason(leaves: readonly Leaf[]): ReasonView | undefined {
  const settled = leaves.filter((leaf) => leaf.state === 'granted' && leaf.reason && !leaf.value);
  const times = new Map<ReasonView, number>();
  for (const { reason } of settled) times.set(reason!, (times.get(reason!) ?? 0) + 1);
  const [best] = [...times].toSorted(([, a], [, b]) => b - a);
  return best && best[1] > 1 && best[1] * 2 > settled.length ? best[0] : undefined;
}
