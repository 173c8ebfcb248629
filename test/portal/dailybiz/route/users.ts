import { managersOnly } from '../access.ts';
import { typeOf } from '../billing.ts';
import { note } from '../note.ts';
import { usersScreen } from '../screen/users.ts';
import { inFrench, type User } from '../state.ts';
import { ok, type Routes, type Visit } from '../visit.ts';
import { pageOf, readGrid, removalWords } from './grid.ts';

const FILE = 'Utilisateur.aspx';
const byName = (a: User, b: User): number =>
  inFrench(a.lastName, b.lastName) || inFrench(a.firstName, b.firstName) || a.id - b.id;
const yes = (value: boolean): string => (value ? 'oui' : 'non');

/** Accès/Utilisateurs (R14): the grid and its three ways of deletion (R65). */
export const usersRoutes: Routes = {
  '/Utilisateurs.aspx': managersOnly((visit) => {
    const event = readGrid(visit);
    if (event.open === 'new') return { goTo: FILE };
    if (event.open !== undefined) return { goTo: `${FILE}?id=${event.open}` };
    for (const id of event.remove) deleteUser(visit, id);
    const { page, pages, shown, view } = pageOf([...visit.state.users.values()].toSorted(byName), event.page);
    const rows = shown.map((user) => ({
      id: user.id,
      cells: [
        user.lastName,
        user.firstName,
        user.email,
        typeOf(user),
        yes(user.administrator),
        yes(user.hours !== undefined),
      ],
    }));
    return ok(usersScreen(visit, { rows, page, pages, view, done: removalWords(event) }));
  }),
};

/** R4: whatever was invoiced stays due. */
function deleteUser(visit: Visit, id: number): void {
  const user = visit.state.users.get(id);
  if (!user) return;
  visit.state.users.delete(id);
  note(visit, 'delete-user', user.email, `Suppression de l'utilisateur ${user.email}`);
}
