import { managersOnly, withThing } from '../access.ts';
import { moduleName } from '../catalogue.ts';
import { note } from '../note.ts';
import { pressed } from '../post-back.ts';
import { profileDraftIn, profileFaults, savedDraft, type ProfileDraft } from '../profile-draft.ts';
import { profileScreen } from '../screen/profile.ts';
import { nextId, type Profile } from '../state.ts';
import { ok, type Routes, type Visit } from '../visit.ts';
import { withdrawProfile } from './profiles.ts';

/** The form of a profile, and of a new one (R23 to R34). */
export const profileRoutes: Routes = {
  '/Profil.aspx': managersOnly((visit) =>
    withThing(visit, visit.state.profiles, (profile) => {
      if (pressed(visit, 'fermer')) return { goTo: 'Profils.aspx' };
      if (visit.form.size === 0)
        return ok(profileScreen(visit, { profile, draft: savedDraft(profile), faults: [] }));
      const draft = profileDraftIn(visit, profile);
      const saves = pressed(visit, 'enregistrer');
      const faults = saves ? profileFaults(visit, draft, profile) : [];
      if (!saves || faults.length > 0) return ok(profileScreen(visit, { profile, draft, faults }));
      return { goTo: `Profil.aspx?id=${save(visit, draft, profile).id}&enregistre=1` };
    }),
  ),
};

/** Whoever has the profile has the new functions at once; moved to another module it is theirs no more [I]. */
function save(visit: Visit, draft: ProfileDraft, existing: Profile | undefined): Profile {
  const { state } = visit;
  const id = existing?.id ?? nextId(state.profiles);
  if (existing && existing.module !== draft.module) withdrawProfile(state, id);
  // C8: one default per module.
  if (draft.isDefault)
    for (const other of state.profiles.values()) if (other.module === draft.module) other.isDefault = false;
  const profile = Object.assign(existing ?? { id }, draft, { functions: new Set(draft.functions) });
  state.profiles.set(id, profile);
  const words = `du profil ${profile.name} (${moduleName(profile.module)})`;
  const on = `${profile.module}/${profile.name}`;
  if (existing) note(visit, 'save-profile', on, `Modification ${words}`);
  else note(visit, 'create-profile', on, `Création ${words}`);
  return profile;
}
