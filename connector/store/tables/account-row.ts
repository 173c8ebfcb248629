import type { Selectable } from 'kysely';
import type { Account } from '../../../shared/model/account.ts';
import type { AccountsTable } from '../schema.ts';
import { withoutNulls } from '../text.ts';

/** A row as an account. */
export function toAccount({
  uid,
  portal,
  key,
  person,
  status,
  mode,
  email,
  comment,
  parent,
  name,
  state,
  shown_at: shownAt,
}: Selectable<AccountsTable>): Account {
  const shown = { name, state, shownAt };
  return withoutNulls({ id: uid, portal, key, person, status, mode, email, comment, parent, ...shown });
}
