import { createHash } from 'node:crypto';
import type { Override } from '../../../shared/model/permission.ts';
import type { Site } from '../../../shared/model/site.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { OverrideDraft } from '../../../shared/wire/override.ts';
import type { AccountState, Flow } from '../../flow.ts';
import { apiProblems } from './problems.ts';

/** What an override would change, with the fingerprint of the world in which that is true. */
export interface Preview {
  readonly added: readonly Step[];
  readonly removed: readonly Step[];
  readonly hash: string;
}

/** Steps before and after a what-if; writes nothing. @throws Problem PERSON_OUTSIDE_POPULATION, CEILING_EXCEEDED */
export async function previewDraft(
  flow: Pick<Flow, 'account' | 'assertWithinCeiling'>,
  before: AccountState,
  draft: OverrideDraft,
  override: Override,
  now: number,
): Promise<Preview> {
  await flow.assertWithinCeiling(override);
  const after = await flow.account(override.portal, before.account.key, now, [override]);
  const steps = { before: before.plan.steps, after: after?.plan.steps ?? [] };
  return {
    added: without(steps.after, steps.before),
    removed: without(steps.before, steps.after),
    hash: fingerprint(before, steps.after, draft),
  };
}

/** @throws Problem FEATURE_UNKNOWN, SITE_UNKNOWN, OVERRIDE_PAST */
export function assertDraft(
  portal: Descriptor,
  sites: readonly Site[],
  draft: OverrideDraft,
  now: number,
): void {
  const feature = portal.features.find((item) => item.id === draft.feature);
  if (!feature || feature.kind === 'attribute')
    throw apiProblems.FEATURE_UNKNOWN({ feature: draft.feature, portal: portal.id });
  const known = new Set(['*', ...sites.map((site) => site.id)]);
  const odd = draft.sites.find((site) => !known.has(site));
  if (odd !== undefined) throw apiProblems.SITE_UNKNOWN({ site: odd, portal: portal.id });
  if (draft.expiresAt !== undefined && Date.parse(draft.expiresAt) <= now)
    throw apiProblems.OVERRIDE_PAST({ expiresAt: draft.expiresAt });
}

function without(steps: readonly Step[], others: readonly Step[]): readonly Step[] {
  const ids = new Set(others.map((step) => step.id));
  return steps.filter((step) => !ids.has(step.id));
}

/** SHA-256 over policy version, what is wanted and seen, the resulting steps and the draft itself. */
function fingerprint(before: AccountState, after: readonly Step[], draft: OverrideDraft): string {
  const { effect, feature, sites, reason, expiresAt } = draft;
  return createHash('sha256')
    .update(
      JSON.stringify([
        before.policyVersion,
        before.items.map((item) => [item.key, item.desired, item.observed]),
        before.overrides.map((override) => override.id),
        after.map((step) => [step.id, step.held]),
        [effect, feature, sites, reason, expiresAt],
      ]),
    )
    .digest('hex');
}
