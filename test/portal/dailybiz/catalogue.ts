import { profileFunctions } from '../../../shared/portal/dailybiz/functions.ts';
import { modules } from '../../../shared/portal/dailybiz/modules.ts';

/** A module, or a function of one, as the pages write it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The modules of the subscription, in the order of its pages. */
export const MODULES: readonly Named[] = modules.map(({ id, label }) => ({ id, name: label.fr }));

/** The chapter itself, where the history needs a module [I]. */
export const ACCESS: Named = { id: 'access', name: 'Accès' };

/** The name of a module by its id; nothing for an unknown one. */
export const moduleName = (id: string): string =>
  [...MODULES, ACCESS].find((module) => module.id === id)?.name ?? '';

/** What a profile of the module may tick (R28). No page writes a function's id: only label and place tell it. */
export const functionsOf = (module: string): readonly Named[] =>
  profileFunctions
    .filter(({ section }) => section === module)
    .map(({ id, label }) => ({ id, name: label.fr }));

/** The functions with all that they imply: nobody ticks «Modifier» and leaves «Consulter» empty. */
export function withImplied(functions: readonly string[]): Set<string> {
  const implies = new Map(profileFunctions.map(({ id, implies }) => [id, implies ?? []]));
  return new Set(functions.flatMap((id) => [...(implies.get(id) ?? []), id]));
}
