import { managersOnly } from '../access.ts';
import { moduleName } from '../catalogue.ts';
import { note } from '../note.ts';
import { profilesScreen } from '../screen/profiles.ts';
import { inFrench, type DailybizState, type Profile } from '../state.ts';
import { ok, type Routes, type Visit } from '../visit.ts';
import { pageOf, readGrid, removalWords } from './grid.ts';

const FILE = 'Profil.aspx';
const byName = (a: Profile, b: Profile): number =>
  inFrench(moduleName(a.module), moduleName(b.module)) || inFrench(a.name, b.name) || a.id - b.id;

/** Accès/Profils: the grid and its three ways of deletion (R35). */
export const profilesRoutes: Routes = {
  '/Profils.aspx': managersOnly((visit) => {
    const event = readGrid(visit);
    if (event.open === 'new') return { goTo: FILE };
    if (event.open !== undefined) return { goTo: `${FILE}?id=${event.open}` };
    for (const id of event.remove) deleteProfile(visit, id);
    const profiles = [...visit.state.profiles.values()].toSorted(byName);
    const { page, pages, shown, view } = pageOf(profiles, event.page);
    const rows = shown.map(({ id, module, name, comment, isDefault }) => ({
      id,
      cells: [moduleName(module), name, comment, isDefault ? 'oui' : 'non'],
    }));
    return ok(profilesScreen(visit, { rows, page, pages, view, done: removalWords(event) }));
  }),
};

function deleteProfile(visit: Visit, id: number): void {
  const { state } = visit;
  const profile = state.profiles.get(id);
  if (!profile) return;
  state.profiles.delete(id);
  withdrawProfile(state, id);
  const on = `${profile.module}/${profile.name}`;
  note(visit, 'delete-profile', on, `Suppression du profil ${profile.name} (${moduleName(profile.module)})`);
}

/** C3: takes a profile from everybody who has it, without a word; whose last it was is a collaborator again (C2). */
export function withdrawProfile(state: DailybizState, id: number): void {
  for (const { profiles } of state.users.values())
    for (const [module, profile] of profiles) if (profile === id) profiles.delete(module);
}
