import { ROOT_NODE } from '../../shared/model/policy.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { Adoption } from '../../shared/plan/drift.ts';
import { newId } from '../../shared/text/new-id.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import { hashParts } from './hash.ts';
import type { Planned } from './plan.ts';

/**
 * Plans, adopts what was changed by hand where the policy says so, and keeps the plan for approval, each with its
 * audit record. What is adopted becomes overrides first and is planned again, so that the plan kept is the one that
 * would be planned now.
 */
export async function propose(
  store: Pick<Store, 'transaction'>,
  plan: () => Promise<readonly Planned[]>,
  author: string,
  now: number,
): Promise<StoredPlan> {
  const first = await plan();
  const adopt = first.flatMap((planned) => planned.adopt);
  if (adopt.length > 0) await keepDrift(store, adopt, author, now);
  const parts = (adopt.length > 0 ? await plan() : first).map((planned) => planned.plan);
  const stored: StoredPlan = {
    id: newId(),
    hash: hashParts(parts),
    author,
    createdAt: now,
    state: 'open',
    parts,
  };
  await store.transaction(async ({ plans, audit }) => {
    await plans.add(stored);
    const data = {
      hash: stored.hash,
      parts: parts.map(({ portal, hash, policyVersion, counts }) => ({
        portal,
        hash,
        policyVersion,
        counts,
      })),
    };
    await audit.append({ at: now, actor: author, action: 'plan.proposed', subject: stored.id, data });
  });
  return stored;
}

async function keepDrift(
  store: Pick<Store, 'transaction'>,
  adopt: readonly Adoption[],
  author: string,
  now: number,
): Promise<void> {
  await store.transaction(async ({ overrides, audit }) => {
    for (const { account, reason, ...draft } of adopt) {
      const override: Override = {
        ...draft,
        id: newId(),
        reason: reason.fr,
        author,
        node: ROOT_NODE,
        createdAt: now,
      };
      await overrides.add(override);
      const subject = `${draft.portal}/${account}`;
      await audit.append({
        at: now,
        actor: author,
        action: 'override.adopted',
        subject,
        data: { ...override },
      });
    }
  });
}
