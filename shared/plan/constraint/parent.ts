import { adds, withHold } from '../hold.ts';
import type { AccountPlan } from '../step.ts';
import type { Holding } from './holding.ts';
import { hasFeature, type Rights } from './rights.ts';
import { stateOf, type State } from './state.ts';

/**
 * Where the portal bounds an account by the one that made it: holds what the parent does not hold today. A parent of
 * which nothing was read bounds nothing; the portal itself will.
 */
export function applyParent(
  rights: Rights,
  holdings: ReadonlyMap<string, Holding>,
  plans: readonly AccountPlan[],
): AccountPlan[] {
  if (!rights.portal.constraints.some(({ kind }) => kind === 'subset-of-parent')) return [...plans];
  return plans.map((plan) => {
    const key = holdings.get(plan.account)?.parent;
    const parent = key === undefined ? undefined : holdings.get(key);
    if (!parent || (parent.features.length === 0 && parent.sites.length === 0)) return plan;
    const above = stateOf(parent);
    const steps = plan.steps.map((step) => {
      if (step.held || !adds(step)) return step;
      const items = step.item ? [step.item] : bundle(rights, step.profile?.to);
      const beyond = items.find(({ kind, id }) => !within(rights, above, kind, id));
      return beyond ? withHold(step, 'above-parent', { parent: parent.account, item: beyond.id }) : step;
    });
    return { ...plan, steps };
  });
}

function bundle({ bundles }: Rights, profile: string | undefined) {
  return (profile === undefined ? [] : (bundles.get(profile) ?? [])).map((id) => ({
    kind: 'feature' as const,
    id,
  }));
}

function within(rights: Rights, parent: State, kind: 'feature' | 'site', id: string): boolean {
  if (kind === 'feature') return hasFeature(rights, parent, id);
  const { allSitesFlag } = rights.portal.sites;
  return parent.sites.has(id) || (allSitesFlag !== undefined && parent.features.has(allSitesFlag));
}
