import { z } from 'zod';
import { functionsOf, MODULES } from './catalogue.ts';
import { control, field, pressed, ticked } from './post-back.ts';
import type { Profile } from './state.ts';
import { viewIn } from './view-state.ts';
import type { Visit } from './visit.ts';

/** What the form of a profile holds, saved or not. */
export interface ProfileDraft {
  readonly module: string;
  readonly name: string;
  readonly comment: string;
  readonly isDefault: boolean;
  readonly functions: ReadonlySet<string>;
}

/** The form as it opens: what is saved; for a new one the first module, and nothing ticked. */
export const savedDraft = (profile: Profile | undefined): ProfileDraft =>
  profile ?? {
    module: MODULES[0]?.id ?? '',
    name: '',
    comment: '',
    isDefault: false,
    functions: new Set<string>(),
  };

/**
 * The form as it was posted. After another choice of «Module» the list of functions is loaded anew: ticks that were
 * not saved are gone. «Profil par défaut» only switches (R27); it is saved with the rest.
 */
export function profileDraftIn(visit: Visit, profile: Profile | undefined): ProfileDraft {
  const saved = savedDraft(profile);
  const { isDefault } = viewIn(visit.form, z.object({ isDefault: z.boolean() }), saved);
  const posted = field(visit, 'module');
  const module = MODULES.some(({ id }) => id === posted) ? posted : saved.module;
  const reloaded = module === saved.module ? saved.functions : new Set<string>();
  const boxes = functionsOf(module).filter((_, index) => ticked(visit, 'fonctions', control(index), 'chk'));
  return {
    module,
    name: field(visit, 'nom'),
    comment: field(visit, 'commentaire'),
    isDefault: pressed(visit, 'defaut') ? !isDefault : isDefault,
    functions: pressed(visit, 'module') ? reloaded : new Set(boxes.map(({ id }) => id)),
  };
}

/** Why the draft cannot be saved; empty when it can. Names are unique in their module [I]. */
export function profileFaults({ state }: Visit, draft: ProfileDraft, profile: Profile | undefined): string[] {
  const twin = [...state.profiles.values()].some(
    (other) => other !== profile && other.module === draft.module && other.name === draft.name,
  );
  return [
    ...(draft.name === '' ? ['Le nom du profil est obligatoire.'] : []),
    ...(twin ? ['Un profil de ce module porte déjà ce nom.'] : []),
  ];
}
