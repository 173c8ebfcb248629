import { adds, removes } from '../../../shared/plan/hold.ts';
import type { AccountPlan, Plan } from '../../../shared/plan/step.ts';

/** What a change does to the accounts of one portal. */
export interface Touched {
  /** Accounts whose steps are not the same. */
  readonly accounts: number;
  /** Steps that only the later plan has: giving, taking away, and of both those that are held. */
  readonly grant: number;
  readonly revoke: number;
  readonly held: number;
}

/** What differs between two plans of the same portal, with the ids of the people whom it is about. Pure. */
export function touchedBetween(
  before: Plan,
  after: Plan,
): { readonly touched: Touched; readonly people: readonly string[] } {
  const [was, is] = [byAccount(before), byAccount(after)];
  const moved = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => stepsOf(was.get(key)) !== stepsOf(is.get(key)),
  );
  const known = new Set(before.accounts.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const fresh = after.accounts.flatMap(({ steps }) => steps).filter(({ id }) => !known.has(id));
  return {
    touched: {
      accounts: moved.length,
      grant: fresh.filter(adds).length,
      revoke: fresh.filter((step) => removes(step) && !adds(step)).length,
      held: fresh.filter(({ held }) => held !== undefined).length,
    },
    people: moved.flatMap((key) => (is.get(key) ?? was.get(key))?.person?.id ?? []),
  };
}

function byAccount({ accounts }: Plan): ReadonlyMap<string, AccountPlan> {
  return new Map(accounts.map((account) => [account.account, account]));
}

/** Why a step is there changes nothing in the portal. */
function stepsOf(account: AccountPlan | undefined): string {
  return JSON.stringify(
    account?.steps.map(({ id, held, profile, hours }) => [id, held, profile, hours]) ?? [],
  );
}
