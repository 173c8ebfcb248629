import { z } from 'zod';
import { warning } from '../refusal.ts';
import { archive, unarchive } from '../save/archive.ts';
import { domainsOf, grantAccess, revokeAccess } from '../save/access.ts';
import { changedFields, createUser, writeUser } from '../save/user.ts';
import { groupUsers, searchUsers, toRecord } from '../search.ts';
import { passwordOpens } from '../session.ts';
import { blankUser, type CommownState, type User } from '../state.ts';
import { changing, reading, type Call, type Methods } from './rpc.ts';
import { domain, id, ids, page, userValues } from './schema.ts';

const one = z.strictObject({ id });
const several = z.strictObject({ ids });

/** The users of the organisation. There is no method that deletes one (R19). */
export const userMethods: Methods = {
  'user/search': reading(z.strictObject({ domain, ...page }), ({ state }, { domain, offset, limit }) => {
    const found = searchUsers(state, domain);
    const records = found.slice(offset, offset + limit).map((user) => toRecord(state, user));
    return { records, total: found.length };
  }),
  'user/groups': reading(z.strictObject({ domain }), ({ state }, { domain }) => groupUsers(state, domain)),
  'user/read': reading(one, ({ state }, { id }) => toRecord(state, userOf(state, id))),
  'user/domains': reading(several, ({ state }, { ids }) => domainsOf(usersOf(state, ids))),

  'user/create': changing(
    'user/create',
    z.strictObject({ values: userValues }),
    (_, { values }) => ({ on: [values.email], fields: changedFields(blankUser(0), values) }),
    ({ state }, { values }) => toRecord(state, createUser(state, values)),
  ),
  'user/write': changing(
    'user/write',
    z.strictObject({ id, values: userValues }),
    ({ state }, { id, values }) => {
      const user = userOf(state, id);
      return { on: [user.email], fields: changedFields(user, values) };
    },
    ({ state }, { id, values }) => writeUser(state, userOf(state, id), values),
  ),
  'user/grant': changing(
    'user/grant',
    z.strictObject({ ids, password: z.string(), typedByHand: z.boolean() }),
    (call, { password, typedByHand, ...given }) => ({
      ...named(call, given),
      password: { right: passwordOpens(password), typedByHand },
    }),
    ({ state }, { ids, password }) => grantAccess(state, usersOf(state, ids), passwordOpens(password)),
  ),
  'user/revoke': changing('user/revoke', several, named, ({ state }, { ids }) => {
    for (const user of usersOf(state, ids)) revokeAccess(state, user);
  }),
  'user/archive': changing('user/archive', several, named, ({ state }, { ids }) =>
    archive(state, usersOf(state, ids)),
  ),
  'user/unarchive': changing('user/unarchive', several, named, ({ state }, { ids }) =>
    unarchive(usersOf(state, ids)),
  ),
};

function named({ state }: Call, { ids }: { readonly ids: readonly number[] }): { readonly on: string[] } {
  return { on: usersOf(state, ids).map(({ email }) => email) };
}

const usersOf = (state: CommownState, ids: readonly number[]): User[] => ids.map((id) => userOf(state, id));

function userOf({ users }: CommownState, id: number): User {
  const user = users.get(id);
  if (!user) throw warning("L'enregistrement n'existe pas ou a été supprimé.");
  return user;
}
