import type { Policy } from '../../../shared/model/policy.ts';
import type { Store } from '../../store/store.ts';

/** Applied plans that are looked at; a portal that none of them was about is asked for approvals once more. */
const RECENT = 100;

/**
 * Whether plans made now follow from an edit of the forbid rules: the version in force has others than the one under
 * which a plan was last applied to the portal, or, where none ever was, than the version before.
 *
 * @param read a stored version as a policy; undefined when it cannot be read any more
 */
export async function forbidEditor(
  store: Pick<Store, 'audit'>,
  policy: Policy,
  portals: readonly string[],
  read: (version: number) => Promise<Policy | undefined>,
): Promise<(portal: string) => boolean> {
  const edited = new Set<string>();
  for (const portal of portals) {
    const version = (await lastApplied(store, portal)) ?? policy.version - 1;
    if (version === policy.version || version === 0) continue;
    const earlier = await read(version);
    if (earlier && forbids(earlier, portal) !== forbids(policy, portal)) edited.add(portal);
  }
  return (portal) => edited.has(portal);
}

async function lastApplied({ audit }: Pick<Store, 'audit'>, portal: string): Promise<number | undefined> {
  const { items } = await audit.search({ action: 'plan.applied' }, { offset: 0, limit: RECENT });
  const last = items.find(({ data }) => Array.isArray(data['portals']) && data['portals'].includes(portal));
  const version = last?.data['policyVersion'];
  return typeof version === 'number' ? version : undefined;
}

function forbids({ rules }: Policy, portal: string): string {
  return JSON.stringify(
    rules
      .filter((rule) => rule.effect === 'forbid' && rule.portal === portal)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
