import type { StoredPlan } from '../store/store.ts';
import { isNamed } from './identity.ts';

/** Whether a plan changes the account or the rights of whom the names mean. Steps that stay held change nothing. */
export function changesOwn({ parts }: Pick<StoredPlan, 'parts'>, names: ReadonlySet<string>): boolean {
  return parts
    .flatMap(({ accounts }) => accounts)
    .filter(({ steps }) => steps.some(({ held }) => held === undefined || held === 'cost'))
    .some(({ account, person }) =>
      [account, ...(person ? [person.id, person.userName] : [])].some((name) => isNamed(names, name)),
    );
}
