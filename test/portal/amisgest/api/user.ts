import { administrators, withUser } from '../access.ts';
import type { Role } from '../client/wire.ts';
import { draftBody, draftFaults } from '../draft.ts';
import { ROLES } from '../roles.ts';
import { blankUser, nextNumber, type AmisgestUser } from '../state.ts';
import { emptyFile, fileOf } from '../user-file.ts';
import { ok, refuse, type Reply, type Routes, type Visit } from '../visit.ts';

/** Saves what was sent into the user, whole; nothing when there is a fault. */
function save(visit: Visit, user: AmisgestUser): Reply {
  const { state, body, say } = visit;
  const sent = draftBody.safeParse(body);
  if (!sent.success) return refuse(visit, 400, "La demande n'est pas valide.");
  const faults = draftFaults(state, user.number, sent.data);
  if (faults.length > 0) return refuse(visit, 422, ...faults);
  const email = user.kind === 'employee' ? user.email : sent.data.email;
  Object.assign(user, { ...sent.data, email, roles: new Set(sent.data.roles) });
  state.users.set(user.number, user);
  return ok(fileOf(user, say));
}

/** The file of one user or employee: open, add (R7), save (R15). One save takes all tabs. */
export const userRoutes: Routes = {
  'GET /api/roles': administrators(({ say }) =>
    ok(
      ROLES.map(({ key, label, managersOnly, widens }): Role => ({
        key,
        label: say(label),
        managersOnly,
        widens: widens ? { alone: say(widens.alone), administered: say(widens.administered) } : null,
      })),
    ),
  ),
  'GET /api/utilisateurs/nouveau': administrators(({ say }) => ok(emptyFile(say))),
  'GET /api/utilisateurs/:number': administrators((visit) =>
    withUser(visit, (user) => ok(fileOf(user, visit.say))),
  ),
  'POST /api/utilisateurs': administrators((visit) =>
    save(visit, blankUser(nextNumber(visit.state), 'user')),
  ),
  'PUT /api/utilisateurs/:number': administrators((visit) => withUser(visit, (user) => save(visit, user))),
};
