import type { Engine } from './compile.ts';
import { accountSites } from './effective.ts';
import { endOf, namesItsSites, resolveOverride, type ResolvedOverride } from './override.ts';
import { addByGroup, addMatching, rulesByFacts } from './postings.ts';
import type { Match } from './matched.ts';
import { settle } from './profile.ts';
import { numbersOf, type Ranges } from './bits.ts';
import { mayTarget } from './target.ts';
import { close, type Subject, type View } from './view.ts';

const NO_OVERRIDES: readonly ResolvedOverride[] = [];
const NO_RANGES: ReadonlyMap<number, Ranges> = new Map();

/** Evaluation 1, 2 and 5 of design.md for one person. `now` in epoch ms. */
export function match(engine: Engine, subject: Subject, now: number): Match {
  const active = subject.person.status === 'active' && subject.accountActive;
  if (!active) return { subject, active, rules: [], ranges: NO_RANGES, overrides: NO_OVERRIDES };
  close(engine.groups.closure, engine.groups, subject.groups);
  const view: View = { person: subject.person, groups: engine.groups.closure };
  const matching = matchingRules(engine, view, now);
  const rules = engine.choosers.length === 0 ? matching : settle(engine.rules, matching);
  const ranges = new Map<number, Ranges>();
  for (const number of rules) {
    const { area } = engine.rules[number]!;
    if (area.kind === 'personal') ranges.set(number, area.rangesOf(view));
  }
  const plain: Match = {
    subject,
    active,
    rules,
    ranges: ranges.size > 0 ? ranges : NO_RANGES,
    overrides: NO_OVERRIDES,
  };
  return subject.overrides.length === 0 ? plain : withOverrides(engine, plain, view, now);
}

/** Numbers of the rules that match whom the engine's closure stands for, ascending. */
function matchingRules(
  { postings, rules, found, groups: { closure } }: Engine,
  view: View,
  now: number,
): number[] {
  for (let index = 0; index < closure.size; index++)
    addByGroup(postings, rules, closure.groups[index]!, view, now, found);
  const byFacts = rulesByFacts(postings, view.person);
  addMatching(postings, rules, byFacts, 0, byFacts.length, view, now, found);
  const matching = numbersOf(found);
  found.fill(0);
  return matching;
}

/** An allow override that names no site holds wherever the person holds something without it. */
export function withOverrides(engine: Engine, plain: Match, view: View, now: number): Match {
  const { subject } = plain;
  const valid = subject.overrides
    .filter(({ person }) => person === subject.person.id)
    .filter((override) => now < endOf(override))
    .filter(({ node }) => mayTarget(engine.populations(node), view))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const named = valid.filter(namesItsSites).flatMap((override) => resolveOverride(engine, override) ?? []);
  const first: Match = { ...plain, overrides: named };
  const rest = valid
    .filter((override) => !namesItsSites(override))
    .flatMap(
      (override) => resolveOverride(engine, override, (portal) => accountSites(engine, portal, first)) ?? [],
    );
  const byId = (a: ResolvedOverride, b: ResolvedOverride) => (a.override.id < b.override.id ? -1 : 1);
  return { ...plain, overrides: [...named, ...rest].toSorted(byId) };
}
