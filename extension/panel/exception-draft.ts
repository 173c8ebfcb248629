import type { AccountView } from '../../shared/wire/account.ts';
import { type OverrideDraft, overrideDraft } from '../../shared/wire/override.ts';
import type { DraftSoFar } from '../message/panel.ts';

/** What the form holds, complete or not. */
export interface Draft {
  readonly effect: 'allow' | 'deny';
  readonly feature: string;
  /** Site ids; `['*']` = all; undefined = the sites of the account, whichever they are when it is sent. */
  readonly sites: readonly string[] | undefined;
  readonly reason: string;
  /** YYYY-MM-DD, the last day; empty = no end. */
  readonly until: string;
}

export type Wrong = 'sites' | 'reason' | 'until';

export function newDraft(effect: Draft['effect'], feature: string, sites?: readonly string[]): Draft {
  return { effect, feature, sites, reason: '', until: '' };
}

/** The draft as the background keeps it over a reload of the page. */
export function toKept(draft: Draft): DraftSoFar {
  return {
    effect: draft.effect,
    feature: draft.feature,
    ...(draft.sites && { sites: [...draft.sites] }),
    reason: draft.reason,
    ...(draft.until !== '' && { expiresAt: endOfDay(draft.until) }),
  };
}

/** The inverse of {@link toKept}; undefined for a draft that names no feature. */
export function fromKept(kept: DraftSoFar): Draft | undefined {
  if (kept.feature === undefined) return undefined;
  const until = kept.expiresAt === undefined ? '' : dayOf(new Date(kept.expiresAt));
  const { effect = 'allow', feature, sites, reason = '' } = kept;
  return { effect, feature, sites, reason, until };
}

/** The sites that the account has, in the portal or by the policy. */
export function sitesOfAccount(view: Pick<AccountView, 'items'>): readonly string[] {
  return view.items
    .filter((item) => item.key.startsWith('site:') && (item.desired || item.observed === 'yes'))
    .map((item) => item.key.slice('site:'.length));
}

/**
 * The draft as the connector takes it, or the fields that keep it from that.
 *
 * @param accountWide the portal grants this feature to the account as a whole: places mean nothing.
 * @param today YYYY-MM-DD
 */
export function checkDraft(
  draft: Draft,
  accountSites: readonly string[],
  accountWide: boolean,
  today: string,
): { readonly override: OverrideDraft } | { readonly wrong: readonly Wrong[] } {
  const sites = accountWide ? ['*'] : (draft.sites ?? accountSites);
  const checks: Readonly<Record<Wrong, boolean>> = {
    sites: sites.length > 0,
    reason: overrideDraft.shape.reason.safeParse(draft.reason).success,
    until: draft.until === '' || draft.until >= today,
  };
  const wrong = (Object.keys(checks) as Wrong[]).filter((field) => !checks[field]);
  if (wrong.length > 0) return { wrong };
  return {
    override: {
      effect: draft.effect,
      feature: draft.feature,
      sites: [...sites],
      reason: draft.reason.trim(),
      ...(draft.until !== '' && { expiresAt: endOfDay(draft.until) }),
    },
  };
}

/** The exception that this draft asks for is there now: the form has done its work. */
export function isWritten(draft: Draft, view: Pick<AccountView, 'overrides'>): boolean {
  return view.overrides.some(
    (override) =>
      override.effect === draft.effect &&
      override.feature === draft.feature &&
      override.reason === draft.reason.trim(),
  );
}

/** YYYY-MM-DD where the reader is. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(date);
}

/** The last second of a day where the reader is, ISO 8601 UTC. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
