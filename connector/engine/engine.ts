import type { Atom, EffectiveGrant, Explanation, ProfileChoice } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import { checkMatch } from './check.ts';
import { profilesOf } from './choices.ts';
import type { Engine } from './compile.ts';
import { explainMatch } from './explain.ts';
import { hoursMatch } from './hours.ts';
import { listMatch } from './list.ts';
import { match } from './match.ts';
import type { Hours } from './open.ts';
import type { Subject } from './view.ts';

export { compile, type Engine, type World } from './compile.ts';
export type { Subject } from './view.ts';
export { isOpenAt, nextOpening, type Hours } from './open.ts';
export { boundariesOf, boundaryHeap, touches } from './boundary.ts';
export { applyChanges, type Change, type Situation } from './change.ts';
export { atomDifference, type AtomDifference } from './atom-difference.ts';

/*
 * The questions that the rest of the connector asks (design.md, "Evaluation"). Pure; `now` is epoch ms.
 * Whoever asks many times about the same person keeps `match` and asks the function of each question's own file.
 */

/** Whether the person holds the atom in the portal; false for one that does not exist. */
export function check(engine: Engine, portal: string, subject: Subject, atom: Atom, now: number): boolean {
  return checkMatch(engine, match(engine, subject, now), portal, atom);
}

/** Everything that the person holds in the portal, with the reasons; features in the catalogue's order. */
export function list(
  engine: Engine,
  portal: string,
  subject: Subject,
  now: number,
): readonly EffectiveGrant[] {
  return listMatch(engine, match(engine, subject, now), portal);
}

/** The people who hold the atom in the portal, in the order given. */
export function who(
  engine: Engine,
  portal: string,
  atom: Atom,
  subjects: Iterable<Subject>,
  now: number,
): Person[] {
  const people: Person[] = [];
  for (const subject of subjects) if (check(engine, portal, subject, atom, now)) people.push(subject.person);
  return people;
}

/** Why the person holds the atom or not: the layer that decided, what supports it, what speaks against it, near misses. */
export function explain(
  engine: Engine,
  portal: string,
  subject: Subject,
  atom: Atom,
  now: number,
): Explanation {
  return explainMatch(engine, match(engine, subject, now), portal, atom, now);
}

/** Login hours: the schedules of the rules that give something; `always` when one of them has none. */
export function hours(engine: Engine, portal: string, subject: Subject, now: number): Hours {
  return hoursMatch(engine, match(engine, subject, now), portal);
}

/** The profile that the person's account should have in each module of the portal, with the reasons; ties included. */
export function profiles(
  engine: Engine,
  portal: string,
  subject: Subject,
  now: number,
): readonly ProfileChoice[] {
  return profilesOf(engine, match(engine, subject, now), portal, now);
}
