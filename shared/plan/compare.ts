import type { Account } from '../model/account.ts';
import type { Reason } from '../model/permission.ts';
import type { Person } from '../model/person.ts';
import type { Site } from '../model/site.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { itemFromKey, type Item, type ItemKey } from './item.ts';
import type { Desired } from './project.ts';
import type { AccountPlan, Hold, Observed, Risk, Step, StepKind } from './step.ts';
import { verdict } from './table.ts';

/** What is known of an account in its portal: items of the tabs that were read, and what Portillon put there. */
export interface Known {
  readonly ticked: ReadonlyMap<ItemKey, boolean>;
  readonly tabsRead: ReadonlySet<string>;
  readonly applied: ReadonlyMap<ItemKey, boolean>;
}

export interface Comparison {
  readonly items: readonly {
    readonly key: ItemKey;
    readonly desired: boolean;
    readonly observed: Observed;
  }[];
  readonly plan: AccountPlan;
}

/**
 * Desired × observed × applied for one account. Pure; the order of items and steps is the portal's own:
 * features as the catalogue lists them, then sites by name.
 *
 * @param account undefined when the person has no account yet: the plan starts with its creation.
 * @param held why nothing may be applied to this account, whatever differs.
 * @param against what the policy says against an unwanted item, when it says something.
 */
export function compareAccount(
  portal: Descriptor,
  key: string,
  account: Account | undefined,
  person: Person | undefined,
  desired: Desired,
  known: Known,
  sites: readonly Site[],
  held: Hold | undefined,
  against: (item: Item) => readonly Reason[] = () => [],
): Comparison {
  const tabs = tabsOf(portal);
  const items = allItems(portal, sites, known).map((itemId) => {
    const observed: Observed = known.ticked.has(itemId)
      ? known.ticked.get(itemId)
        ? 'yes'
        : 'no'
      : 'unknown';
    const wanted = desired.covered.has(itemId) ? observed === 'yes' : desired.items.has(itemId);
    return { key: itemId, desired: wanted, observed };
  });
  const missing = account === undefined;
  const base = { portal: portal.id, account: key, ...(held ? { held } : {}) };
  const steps: Step[] = [];
  if (missing && desired.items.size > 0)
    steps.push({
      ...base,
      id: stepId(portal.id, key, 'create'),
      kind: 'create',
      observed: 'no',
      risks: [],
      reasons: [],
    });
  for (const { key: itemId, desired: wanted, observed } of items) {
    const item = itemFromKey(itemId);
    if (desired.covered.has(itemId) || (item.kind === 'site' && desired.allSites)) continue;
    const applied = known.applied.has(itemId) ? (known.applied.get(itemId) ? 'on' : 'off') : 'never';
    const { step, drift } = verdict(wanted, missing ? 'no' : observed, applied);
    if (step === 'none') continue;
    steps.push({
      ...base,
      id: stepId(portal.id, key, step, itemId),
      kind: step,
      item,
      ...tabOf(tabs, item),
      observed: missing ? 'no' : observed,
      ...(drift ? { drift } : {}),
      risks: risksOf(portal, item),
      reasons: step === 'grant' ? (desired.items.get(itemId) ?? []) : against(item),
    });
  }
  const unread = missing ? [] : tabs.all.filter((tab) => !known.tabsRead.has(tab));
  return {
    items,
    plan: {
      account: key,
      ...(person
        ? { person: { id: person.id, displayName: person.displayName, userName: person.userName } }
        : {}),
      steps,
      unread,
      widening: desired.widening,
    },
  };
}

/** Every box of the portal; sites that were observed but are not in the tree (any more) come last. */
function allItems(portal: Descriptor, sites: readonly Site[], known: Known): ItemKey[] {
  const features = portal.features
    .filter((feature) => feature.kind !== 'attribute')
    .map((feature): ItemKey => `feature:${feature.id}`);
  const granted = sites
    .filter((site) => site.kind === portal.sites.granted && !site.retired)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((site): ItemKey => `site:${site.id}`);
  const listed = new Set([...features, ...granted]);
  return [...listed, ...[...known.ticked.keys()].filter((key) => !listed.has(key)).toSorted()];
}

interface Tabs {
  readonly features: ReadonlyMap<string, string>;
  readonly sites: string | undefined;
  readonly all: readonly string[];
}

/** The tabs where the portal's boxes stand, in the portal's order. */
function tabsOf(portal: Descriptor): Tabs {
  const sections = new Map(portal.sections.map((section) => [section.id, section.tab]));
  const boxes = portal.features.filter((feature) => feature.kind !== 'attribute');
  const features = new Map(boxes.map((feature) => [feature.id, sections.get(feature.section)!]));
  const sites = portal.pages.lists.find((list) => list.holds === 'sites')?.tab;
  const used = new Set([...features.values(), sites]);
  return { features, sites, all: portal.pages.tabs.map((tab) => tab.id).filter((tab) => used.has(tab)) };
}

function tabOf(tabs: Tabs, item: Item): { tab?: string } {
  const tab = item.kind === 'site' ? tabs.sites : tabs.features.get(item.id);
  return tab === undefined ? {} : { tab };
}

function risksOf(portal: Descriptor, item: Item): readonly Risk[] {
  const sensitivity =
    item.kind === 'feature'
      ? portal.features.find((feature) => feature.id === item.id)?.sensitivity
      : undefined;
  return sensitivity ? [sensitivity] : [];
}

function stepId(portal: string, account: string, kind: StepKind, item = ''): string {
  return `${portal}/${account}/${kind}${item ? `/${item}` : ''}`;
}
