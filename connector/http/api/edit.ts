import type { Override } from '../../../shared/model/permission.ts';
import type { OverrideDraft } from '../../../shared/wire/override.ts';
import type { AccountState, Flow } from '../../flow.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import { assertNotOwn, personOf, visibleAccount } from './access.ts';
import { actingNode } from './acting-node.ts';
import { authorOf } from './author.ts';
import { assertDraft, previewDraft, type Preview } from './draft.ts';
import type { ServedPortal } from './portal.ts';
import type { CurrentPolicy } from './speaks-for.ts';

/** An edit that passed every check, with what it would change. */
export interface CheckedEdit {
  readonly state: AccountState;
  readonly override: Override;
  readonly preview: Preview;
}

/**
 * Checks an override as `caller` drafts it and previews it; writes nothing. The preview and the edit itself go
 * through here, so that what is confirmed is what was shown.
 *
 * @throws Problem ACCOUNT_UNKNOWN, ACCOUNT_WITHOUT_PERSON, OWN_RIGHTS, FEATURE_UNKNOWN, SITE_UNKNOWN, OVERRIDE_PAST,
 *   PERSON_OUTSIDE_POPULATION, CEILING_EXCEEDED
 */
export async function checkEdit(
  flow: Pick<Flow, 'account' | 'assertWithinCeiling'>,
  sites: Pick<Store['sites'], 'all'>,
  policy: CurrentPolicy,
  portal: ServedPortal,
  account: string,
  draft: OverrideDraft,
  caller: TokenRecord,
  now: number,
  id: string,
): Promise<CheckedEdit> {
  const { descriptor } = portal;
  const state = await visibleAccount(flow, descriptor.id, account, caller, now);
  assertNotOwn(portal, caller, state);
  const person = personOf(state);
  assertDraft(descriptor, await sites.all(descriptor.id), draft, now);
  const author = authorOf(caller);
  const override: Override = {
    id,
    portal: descriptor.id,
    person: person.id,
    effect: draft.effect,
    feature: draft.feature,
    sites: draft.sites,
    reason: draft.reason,
    author,
    node: actingNode(await policy(), author),
    createdAt: now,
    ...(draft.expiresAt !== undefined && { expiresAt: Date.parse(draft.expiresAt) }),
  };
  return { state, override, preview: await previewDraft(flow, state, draft, override, now) };
}
