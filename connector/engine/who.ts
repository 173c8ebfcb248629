import type { Atom } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import { checkMatch } from './check.ts';
import type { Engine } from './compile.ts';
import type { Match } from './matched.ts';

/** The people, among those matched, who hold an atom; in the order given. */
export function whoMatch(engine: Engine, matches: Iterable<Match>, portal: string, atom: Atom): Person[] {
  const people: Person[] = [];
  for (const match of matches) if (checkMatch(engine, match, portal, atom)) people.push(match.subject.person);
  return people;
}
