import type { Engine } from './compile.ts';
import { accountSites } from './effective.ts';
import { namesItsSites, resolveOverride, type ResolvedOverride } from './override.ts';
import { matchingRules } from './postings.ts';
import type { Match } from './matched.ts';
import { settle } from './profile.ts';
import type { Ranges } from './bits.ts';
import { viewOf, type Subject } from './view.ts';

const NO_OVERRIDES: readonly ResolvedOverride[] = [];
const NO_RANGES: ReadonlyMap<number, Ranges> = new Map();

/** Evaluation 1, 2 and 5 of design.md for one person. `now` in epoch ms. */
export function match(engine: Engine, subject: Subject, now: number): Match {
  const active = subject.person.status === 'active' && subject.accountActive;
  if (!active) return { subject, active, rules: [], ranges: NO_RANGES, overrides: NO_OVERRIDES };
  const view = viewOf(engine.groups, subject);
  const matching = matchingRules(engine.postings, engine.rules, view, now);
  const rules = settle(engine.rules, matching);
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
  return subject.overrides.length === 0 ? plain : withOverrides(engine, plain, now);
}

/** An allow override that names no site holds wherever the person holds something without it. */
function withOverrides(engine: Engine, plain: Match, now: number): Match {
  const { subject } = plain;
  const valid = subject.overrides
    .filter(({ person }) => person === subject.person.id)
    .filter(({ expiresAt, endedAt }) => now < (expiresAt ?? Infinity) && now < (endedAt ?? Infinity))
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
