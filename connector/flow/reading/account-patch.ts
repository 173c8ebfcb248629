import type { Account, AccountStatus } from '../../../shared/model/account.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { AccountPatch } from '../../store/store.ts';

/** What a page showed of an account as a whole; what is absent was not shown. */
export interface ShownAccount {
  readonly key: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly status?: Exclude<AccountStatus, 'planned'> | undefined;
  /** Id of a state of the portal's descriptor. */
  readonly state?: string | undefined;
  readonly parent?: string | undefined;
}

/**
 * What to write of an account that a page showed at `readAt` (epoch ms); undefined = it is known so. Who is shown
 * exists: an unknown or planned account becomes active, unless the page says otherwise. Pure.
 */
export function accountPatch(
  portal: Descriptor,
  known: Account | undefined,
  shown: ShownAccount,
  readAt: number,
): AccountPatch | undefined {
  const isLate = known?.shownAt !== undefined && known.shownAt > readAt;
  const state = isLate ? undefined : shown.state;
  const status = isLate ? undefined : statusShown(portal, shown);
  const isNew = known === undefined || known.status === 'planned';
  const settled = status ?? (isNew ? 'active' : known.status);
  const { name, email, parent } = shown;
  const patch = {
    ...(settled !== known?.status && { status: settled }),
    ...(name !== undefined && name !== known?.name && { name }),
    ...(email !== undefined && email !== known?.email && { email }),
    ...(parent !== undefined && parent !== known?.parent && { parent }),
    ...(state !== undefined && state !== known?.state && { state }),
    ...((state !== undefined || status !== undefined) && { shownAt: readAt }),
  };
  return Object.keys(patch).length > 0 ? { key: known?.key ?? shown.key, ...patch } : undefined;
}

/** Names of the fields that a patch changes, for the audit; that it was looked at again is no change. */
export function patched({ key: _key, shownAt: _at, ...fields }: AccountPatch): readonly string[] {
  return Object.keys(fields);
}

/** A state that the portal's lifecycle does not end in says nothing that a step could put right: it is left aside. */
function statusShown({ lifecycle, pages }: Descriptor, shown: ShownAccount): ShownAccount['status'] {
  const status = shown.status ?? pages?.states.find(({ id }) => id === shown.state)?.account;
  const ends = new Set<string | undefined>([...lifecycle.end, lifecycle.access?.off]);
  if (status === 'suspended') return ends.has('suspend') ? status : undefined;
  return status === 'archived' && !ends.has('archive') ? undefined : status;
}
