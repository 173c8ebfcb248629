import { z } from 'zod';
import {
  ADDRESS_FIELDS,
  CONTACT_FIELDS,
  PERMISSIONS,
  REQUIRED_FIELDS,
  type Draft,
  type Fault,
} from './client/contract.ts';
import { administratorByName, type Administrator, type WebexState } from './state.ts';

const text = z.string().trim().max(200);

/** What «Enregistrer» sends. */
export const draftSchema: z.ZodType<Draft> = z.strictObject({
  username: text,
  contact: z.record(z.enum(CONTACT_FIELDS), text),
  address: z.record(z.enum(ADDRESS_FIELDS), text),
  sites: z.array(z.number().int()),
  permissions: z.array(z.enum(PERMISSIONS)),
});

/** What is wrong with the fields, whoever sends them. `id` is of the administrator that they are for. */
export function fieldFaults(state: WebexState, id: number | undefined, draft: Draft): Fault[] {
  const { username, contact } = draft;
  const missing = REQUIRED_FIELDS.filter(
    (field) => (field === 'username' ? username : contact[field]) === '',
  ).map((field): Fault => ({ code: 'required', field }));
  const owner = administratorByName(state, username);
  return [
    ...missing,
    ...(contact.email !== '' && !z.email().safeParse(contact.email).success
      ? [{ code: 'bad-email' } as const]
      : []),
    ...(owner !== undefined && owner.id !== id ? [{ code: 'username-taken' } as const] : []),
  ];
}

/** What a save changes, for the log: names of fields, and `+` or `-` with a permission or a site's name. */
export function changesOf(state: WebexState, before: Administrator | undefined, draft: Draft): string[] {
  const fields = [
    ...(before?.username === draft.username ? [] : ['username']),
    ...CONTACT_FIELDS.filter((field) => (before?.contact[field] ?? '') !== draft.contact[field]),
    ...ADDRESS_FIELDS.filter((field) => (before?.address[field] ?? '') !== draft.address[field]),
  ];
  const permissions = signed(PERMISSIONS, before?.permissions, new Set(draft.permissions));
  const wanted = new Set(draft.sites);
  const names = (ids?: ReadonlySet<number>): Set<string> =>
    new Set(state.sites.filter(({ id }) => ids?.has(id)).map(({ name }) => name));
  const all = state.sites.map(({ name }) => name);
  return [...fields, ...permissions, ...signed(all, names(before?.sites), names(wanted))];
}

function signed(
  all: readonly string[],
  before: ReadonlySet<string> | undefined,
  after: ReadonlySet<string>,
): string[] {
  const had = (item: string): boolean => before?.has(item) ?? false;
  return all
    .filter((item) => had(item) !== after.has(item))
    .map((item) => (had(item) ? `-${item}` : `+${item}`));
}
