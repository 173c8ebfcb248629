import { ROOT_NODE, type Policy } from '../../shared/model/policy.ts';
import type { Text } from '../../shared/problem.ts';
import type { Subject } from '../engine/engine.ts';
import { addedBeyond, heldBy, type Beyond, type Judged } from './attenuation/added.ts';
import { foreignParts, type Foreign } from './attenuation/foreign.ts';
import { isNamed } from './identity.ts';
import { attenuationProblems } from './problems.ts';

export type { Judged } from './attenuation/added.ts';

/** Who makes a change. */
export interface Actor {
  readonly name: string;
  /** Every name of the same human: see `namesOf`. */
  readonly names: ReadonlySet<string>;
  /** The delegation node in whose name they act. */
  readonly node: string;
}

/** Two situations that a change leads from and to; policies where it is an edit of the policy. */
export interface Edit {
  readonly before: Judged & { readonly policy?: Policy };
  readonly after: Judged & { readonly policy?: Policy };
  /** Ids of the portals that it may touch. */
  readonly portals: readonly string[];
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Attenuation (design.md): whatever the route (rule, role content, membership, override), an actor gives nothing that
 * their node could not give, to nobody outside its population, and does not change their own rights.
 *
 * @throws Problem CHANGE_OWN_RIGHTS, CHANGE_FOREIGN, CHANGE_BEYOND
 */
export function assertAttenuated(edit: Edit, actor: Actor): void {
  const { before, after, portals, now } = edit;
  const own = ownChange(edit, actor);
  if (own) throw attenuationProblems.CHANGE_OWN_RIGHTS({ actor: actor.name, ...own });
  if (actor.node === ROOT_NODE) return;
  const foreign = before.policy && after.policy ? foreignParts(before.policy, after.policy, actor.node) : [];
  if (foreign.length > 0)
    throw attenuationProblems.CHANGE_FOREIGN({ node: actor.node, parts: sayForeign(foreign) });
  const beyond = portals.flatMap((portal) => addedBeyond(before, after, portal, actor.node, now));
  if (beyond.length > 0)
    throw attenuationProblems.CHANGE_BEYOND({
      node: actor.node,
      ...sum(beyond),
      examples: sayBeyond(beyond),
    });
}

/** A right of the actor that would come or go. */
function ownChange(
  { before, after, portals, now }: Edit,
  { names }: Actor,
): { readonly portal: string; readonly feature: string } | undefined {
  const isActor = ({ person }: Subject) => isNamed(names, person.id) || isNamed(names, person.userName);
  const own = (judged: Judged) => new Map(judged.subjects.filter(isActor).map((one) => [one.person.id, one]));
  const [was, is] = [own(before), own(after)];
  for (const person of new Set([...was.keys(), ...is.keys()]))
    for (const id of portals) {
      const portal = after.engine.portals.get(id);
      const of = ({ engine }: Judged, subject: Subject | undefined) =>
        subject && portal ? heldBy(engine, engine.portals.get(id) ?? portal, subject, now) : [];
      const [held, holds] = [of(before, was.get(person)), of(after, is.get(person))];
      const feature = portal?.features.find((_, at) => String(held[at] ?? '') !== String(holds[at] ?? ''));
      if (feature !== undefined) return { portal: id, feature };
    }
  return undefined;
}

function sum(beyond: readonly Beyond[]): { readonly atoms: number; readonly people: number } {
  return {
    atoms: beyond.reduce((total, { atoms }) => total + atoms, 0),
    people: new Set(beyond.map(({ person }) => person)).size,
  };
}

const EXAMPLES = 3;

function sayBeyond(beyond: readonly Beyond[]): string {
  return beyond
    .slice(0, EXAMPLES)
    .map(({ person, portal, example }) => `${person}: ${portal} ${example.feature} @ ${example.site}`)
    .join(', ');
}

const PARTS: Readonly<Record<Foreign['part'], Text>> = {
  rule: { fr: 'règle', en: 'rule' },
  role: { fr: 'rôle', en: 'role' },
  profile: { fr: 'profil', en: 'profile' },
  node: { fr: 'délégation', en: 'delegation' },
  settings: { fr: 'réglage', en: 'setting' },
};

function sayForeign(foreign: readonly Foreign[]): Text {
  const say = (locale: keyof Text) =>
    foreign
      .slice(0, EXAMPLES)
      .map(({ part, id }) => `${PARTS[part][locale]} ${id}`)
      .join(', ');
  return { fr: say('fr'), en: say('en') };
}
