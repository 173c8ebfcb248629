import type { Reason } from '../../../shared/model/permission.ts';
import type { Site } from '../../../shared/model/site.ts';
import { itemFromKey } from '../../../shared/plan/item.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { AccountView, ItemState } from '../../../shared/wire/account.ts';
import type { AccountState, ItemStatus } from '../../flow.ts';
import { hoursState, profileView } from './login-view.ts';
import type { Frozen } from '../endpoint.ts';

/** One account as the overlay and the panel show it. Pure. */
export function accountView(
  portal: Pick<Descriptor, 'hours'>,
  state: AccountState,
  sites: readonly Site[],
  canEdit: boolean,
): Frozen<AccountView> {
  const { account, person, plan } = state;
  const held = new Set(plan.steps.filter((step) => step.held).map(boxOf));
  const reasons = new ReasonList();
  const items = state.items.map((item) => ({
    key: item.key,
    desired: item.desired,
    observed: item.observed,
    state: itemState(item, held.has(item.key)),
    because: item.because.map((reason) => reasons.indexOf(reason)),
    against: item.against.map((reason) => reasons.indexOf(reason)),
  }));
  return {
    portal: account.portal,
    account: {
      key: account.key,
      status: account.status,
      mode: account.mode,
      ...(account.parent !== undefined && { parent: account.parent }),
    },
    ...(account.state !== undefined && { state: account.state }),
    ...(person && {
      person: {
        id: person.id,
        displayName: person.displayName,
        userName: person.userName,
        status: person.status,
        ...(person.facets && { sources: person.facets.map(({ source }) => source) }),
      },
    }),
    canEdit: canEdit && person !== undefined,
    policyVersion: state.policyVersion,
    items,
    reasons: reasons.all,
    steps: plan.steps,
    overrides: state.overrides.map((override) => ({
      id: override.id,
      effect: override.effect,
      feature: override.feature,
      sites: override.sites,
      reason: override.reason,
      author: override.author,
      createdAt: iso(override.createdAt),
      ...(override.expiresAt !== undefined && { expiresAt: iso(override.expiresAt) }),
    })),
    readAt: Object.fromEntries([...state.readAt].map(([tab, at]) => [tab, iso(at)])),
    unread: plan.unread,
    widening: plan.widening,
    siteNames: namesOf(state, sites),
    hours: state.hours,
    ...(state.observedHours && { observedHours: state.observedHours }),
    ...(portal.hours && { hoursState: hoursState(state) }),
    profiles: state.profiles.map((profile) => profileView(profile, plan.steps)),
    profileNames: Object.fromEntries(state.profileNames),
  };
}

/**
 * ui.md "States". Not read comes first: nothing is claimed of a box that nobody has seen. A ticked box is an
 * exception when an override decides: no rule gives it, or a rule speaks against it.
 */
export function itemState(item: ItemStatus, held: boolean): ItemState {
  if (item.observed === 'unknown') return 'unknown';
  const ticked = item.observed === 'yes';
  if (item.desired !== ticked) return held ? 'held' : item.desired ? 'toGrant' : 'toRevoke';
  if (!ticked) return 'none';
  const byOverride = item.because.some((reason) => reason.kind === 'override' && reason.effect === 'allow');
  const byRule = item.because.some((reason) => reason.kind === 'rule') && item.against.length === 0;
  return byOverride && !byRule ? 'exception' : 'granted';
}

/** Each distinct reason once, in the order of first use. */
class ReasonList {
  readonly all: Reason[] = [];
  readonly #places = new Map<string, number>();

  indexOf(reason: Reason): number {
    const key = JSON.stringify(reason);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    this.all.push(reason);
    return this.all.length - 1;
  }
}

function boxOf(step: Step): string | undefined {
  return step.item && `${step.item.kind}:${step.item.id}`;
}

function namesOf(state: AccountState, sites: readonly Site[]): Record<string, string> {
  const shown = new Set(state.overrides.flatMap((override) => override.sites));
  for (const { key } of state.items) {
    const item = itemFromKey(key);
    if (item.kind === 'site') shown.add(item.id);
  }
  return Object.fromEntries(sites.filter((site) => shown.has(site.id)).map((site) => [site.id, site.name]));
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
