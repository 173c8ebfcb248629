import type { AccountView } from '../wire/account.ts';

type ReasonView = AccountView['reasons'][number];

/** A reason in which a profile goes by its name: people do not know the policy's ids. */
export function namedReason(reason: ReasonView, names: AccountView['profileNames']): ReasonView {
  if (reason.kind !== 'rule' || reason.profile === undefined) return reason;
  return { ...reason, profile: names[reason.profile] ?? reason.profile };
}
