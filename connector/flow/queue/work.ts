import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';
import type { PlanDecision, StoredPlan, StepRecord } from '../../store/store.ts';
import { isDone } from '../apply/mark.ts';
import { release } from '../apply/release.ts';
import { isNamed } from '../identity.ts';

/** Whose account it is not to be: the names of who works the queue off. */
export type Own = ReadonlySet<string>;

/** The steps of a plan of one portal that may be carried out, account by account: unheld, and nobody's own. Pure. */
export function workOf(part: Plan, decisions: readonly PlanDecision[], own: Own): readonly AccountPlan[] {
  const confirmed = decisions.some(({ kind }) => kind === 'confirm-cost');
  return release(part, confirmed)
    .accounts.filter((account) => !isOwn(account, own))
    .map((account) => ({ ...account, steps: account.steps.filter(isFree) }))
    .filter(({ steps }) => steps.length > 0);
}

/** What of it was not delivered yet. */
export function openWork(
  work: readonly AccountPlan[],
  records: ReadonlyMap<string, StepRecord>,
): readonly AccountPlan[] {
  return work
    .map((account) => ({ ...account, steps: account.steps.filter(({ id }) => !isDone(records.get(id))) }))
    .filter(({ steps }) => steps.length > 0);
}

export function isOwn({ account, person }: Pick<AccountPlan, 'account' | 'person'>, own: Own): boolean {
  return [account, ...(person ? [person.id, person.userName] : [])].some((name) => isNamed(own, name));
}

export function isFree({ held }: Step): boolean {
  return held === undefined;
}

/** The only part of a plan that a queue works off; undefined for a plan over several portals. */
export function partOf({ parts }: Pick<StoredPlan, 'parts'>, portal: string): Plan | undefined {
  return parts.length === 1 && parts[0]!.portal === portal ? parts[0] : undefined;
}
