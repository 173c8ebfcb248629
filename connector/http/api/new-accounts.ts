import type { Person } from '../../../shared/model/person.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { newAccounts as endpoint } from '../../../shared/wire/new-accounts.ts';
import type { Flow } from '../../flow.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import type { ServedPortal } from './portal.ts';

/** The accounts that one portal's plan wants created, each with what its person's record says of the form's fields. */
export function newAccounts(
  flow: Pick<Flow, 'plan'>,
  { people }: Pick<Store, 'people'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params }) => {
    const { descriptor } = servedPortal(portals, params.portal);
    const plan = await flow.plan(descriptor.id, now());
    const wanted = plan.accounts.flatMap(({ account, person, steps }) =>
      person && steps.some(({ kind, held }) => kind === 'create' && !held) ? [{ account, person }] : [],
    );
    const accounts = [];
    for (const { account, person } of wanted) {
      const row = await people.get(person.id);
      if (!row) continue;
      const { displayName, userName } = person;
      accounts.push({
        account,
        person: { displayName, userName },
        fields: fieldsOf(descriptor, account, row.person),
      });
    }
    return { accounts };
  };
}

/** What to type, by field. The identifier is the account's key, which the policy makes of the person's userName. */
export function fieldsOf(
  { fields }: Pick<Descriptor, 'fields'>,
  account: string,
  person: Person,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ id, from }) => {
      const value = from === undefined ? undefined : from === 'userName' ? account : person[from];
      return value === undefined || value === '' ? [] : [[id, value]];
    }),
  );
}
