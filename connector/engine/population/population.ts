import type { Engine } from '../compile.ts';
import type { Match } from '../matched.ts';
import { asks } from './asks.ts';
import { bind, type Bound } from './bound.ts';
import { Facts, type PersonFacts } from './facts.ts';
import { matchFacts, matchPerson } from './match.ts';
import { momentsOf, type Moments } from './moments.ts';
import { People } from './people.ts';

/**
 * Many people under one policy at one time, by columns: what each of them holds is known by a few numbers. People are
 * known by their row, from 0, in the order in which they were added; whoever asks keeps the row of each.
 */
export interface Population {
  readonly people: People;
  readonly facts: Facts;
  bound: Bound;
  /** Epoch ms. */
  now: number;
  moments: Moments;
  /** Of people with exceptions, those who were asked about since anything changed. */
  readonly matches: Map<number, Match>;
}

/** Takes people one by one, so that they never are in memory together. */
export interface Builder {
  /** Adds a person who is in `groups` directly, by number and each once; answers the person's row. */
  add(person: PersonFacts, groups: readonly number[]): number;
  /** Judges everybody. The builder is done. */
  finish(): Population;
}

/** @param now epoch ms */
export function populate(engine: Engine, now: number): Builder {
  const people = new People(engine.groups.all.length);
  const facts = new Facts(asks(engine));
  return {
    add(person, groups) {
      const row = people.size;
      people.set(row, person.status === 'active', facts.intern(person), groups);
      return row;
    },
    finish() {
      const bound = bind(engine, people.size);
      judgeAll(bound, people, facts, now);
      return { people, facts, bound, now, moments: momentsOf(engine, people, now), matches: new Map() };
    },
  };
}

function judgeAll(bound: Bound, people: People, facts: Facts, now: number): void {
  for (let row = 0; row < facts.rows.length; row++) matchFacts(bound, facts, row, now);
  const rows = people.facts.values;
  for (let person = 0; person < people.size; person++)
    if (people.isActive(person)) matchPerson(bound, people.direct, person, rows[person]!, now);
}

/** The numbers of groups by id; those that do not exist are left out. */
export function groupNumbers({ groups }: Engine, ids: readonly string[]): number[] {
  return [...new Set(ids)].flatMap((id) => groups.number.get(id) ?? []);
}
