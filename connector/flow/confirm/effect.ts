import type { AccountStatus } from '../../../shared/model/account.ts';
import type { Step, StepKind } from '../../../shared/plan/step.ts';
import type { Store } from '../../store/store.ts';
import { appliedBy } from '../known.ts';

/** What a step that was carried out makes of its account. Taking one function away leaves the account as it is. */
const STATUS: Readonly<Partial<Record<StepKind, AccountStatus>>> = {
  create: 'active',
  reactivate: 'active',
  invite: 'active',
  suspend: 'suspended',
  archive: 'archived',
};

/** Keeps what a carried out step changed: the account's state, and what Portillon put there. */
export async function keepEffect(
  { accounts, observations }: Pick<Store, 'accounts' | 'observations'>,
  step: Step,
  person: string | undefined,
  now: number,
): Promise<void> {
  const { portal, account: key, kind } = step;
  const status = STATUS[kind];
  if (status)
    await accounts.upsert(
      portal,
      [{ key, status, ...(kind === 'create' && person !== undefined && { person }) }],
      now,
    );
  const account = await accounts.byKey(portal, key);
  if (!account) return;
  const applied = appliedBy(step, await observations.appliedOf(account.id));
  if (applied.size > 0) await observations.markApplied(account.id, applied, now);
}
