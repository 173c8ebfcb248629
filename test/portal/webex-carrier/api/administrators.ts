import type { Draft, Row } from '../client/contract.ts';
import { changesOf, draftSchema, fieldFaults } from '../draft.ts';
import { beyondParent } from '../limit.ts';
import { managersOnly, withManaged } from '../access.ts';
import { matches, paged } from '../page.ts';
import { mailTemporaryPassword } from '../password.ts';
import {
  administratorById,
  detailOf,
  fullName,
  managedBy,
  type Administrator,
  type WebexState,
} from '../state.ts';
import { logged, ok, refuse, type Route, type Routes } from '../visit.ts';

const PAGE_SIZE = 25;

const byUsername = new Intl.Collator('fr').compare;

/** The list of all administrators created for the group (R7). */
const list: Route = ({ state, viewer, query }) => {
  const found = managedBy(state, viewer)
    .filter((one) => matches(query, one.username, fullName(one), one.contact.email))
    .toSorted((a, b) => byUsername(a.username, b.username));
  const page = paged(found, query, PAGE_SIZE);
  return ok({ ...page, rows: page.rows.map((one) => rowOf(state, one)) });
};

function rowOf(state: WebexState, one: Administrator): Row {
  const { id, username, active, contact, sites } = one;
  const parent = administratorById(state, one.parent)?.username ?? '';
  return { id, username, name: fullName(one), email: contact.email, sites: sites.size, active, parent };
}

/** «Créer un administrateur» (R10–R15): the creator is the parent (R34). */
const create: Route = (visit) => {
  const { state, viewer } = visit;
  const draft = draftSchema.parse(visit.body);
  const nothing = { sites: new Set<number>(), permissions: new Set<never>() };
  const faults = [...fieldFaults(state, undefined, draft), ...beyondParent(state, viewer.id, nothing, draft)];
  const entry = { what: 'create', on: draft.username, changes: changesOf(state, undefined, draft) } as const;
  if (faults.length > 0) return logged(visit, entry, refuse(faults));
  const id = Math.max(state.enterprise.id, ...state.administrators.keys()) + 1;
  const administrator: Administrator = {
    id,
    parent: viewer.id,
    active: true,
    password: '',
    mustChangePassword: true,
    ...fieldsOf(state, draft),
  };
  state.administrators.set(id, administrator);
  mailTemporaryPassword(state, administrator);
  return logged(visit, entry, ok({ id }));
};

/** «Enregistrer» (R31): all five sections at once, by the id, so that another username is the same account (R33). */
const save: Route = (visit) =>
  withManaged(visit, 'save', (one) => {
    const { state } = visit;
    const draft = draftSchema.parse(visit.body);
    const faults = [...fieldFaults(state, one.id, draft), ...beyondParent(state, one.parent, one, draft)];
    const entry = { what: 'save', on: one.username, changes: changesOf(state, one, draft) } as const;
    if (faults.length > 0) return logged(visit, entry, refuse(faults));
    Object.assign(one, fieldsOf(state, draft));
    return logged(visit, entry, ok());
  });

function fieldsOf(
  state: WebexState,
  { username, contact, address, sites, permissions }: Draft,
): Pick<Administrator, 'username' | 'contact' | 'address' | 'sites' | 'permissions'> {
  const wanted = new Set(sites);
  return {
    username,
    contact,
    address,
    sites: new Set(state.sites.map(({ id }) => id).filter((id) => wanted.has(id))),
    permissions: new Set(permissions),
  };
}

export const administratorRoutes: Routes = {
  'GET /api/administrators': managersOnly(list),
  'POST /api/administrators': managersOnly(create),
  'GET /api/administrators/:id': managersOnly((visit) =>
    withManaged(visit, undefined, (one) => ok(detailOf(visit.state, one))),
  ),
  'PUT /api/administrators/:id': managersOnly(save),
};
