import { emptySet, type SiteSet } from '../bits.ts';
import type { Judged } from '../check.ts';
import type { Engine } from '../compile.ts';
import { packLists, type Lists } from '../lists.ts';
import { buildPostings, type Postings } from '../postings.ts';
import { buildReach } from '../reach.ts';
import type { CompiledRule } from '../rule.ts';
import { liveSites } from '../scope.ts';
import { asksGroups } from '../trigger.ts';
import type { Truths } from './truths.ts';

/**
 * The policy's rules as people are judged by them: each rule, then one entry more for each group whose name gives it a
 * site. Such a rule covers nothing by itself: so every entry's sites are fixed or follow from the facts of a person, and
 * who has the same entries, at the same places, has the same rights.
 */
export interface Entries extends Judged {
  /** Of each entry the number of the policy's rule. */
  readonly ruleOf: Uint32Array;
  /** Of each of the policy's rules, its own entry. */
  readonly entryOf: Uint32Array;
  /** 1 for a rule that groups have nothing to do with: whom it matches follows from the facts. */
  readonly byFacts: Uint8Array;
  /** Of the rules' own entries. */
  readonly postings: Postings;
  /** Of each group, pairs of a rule's own entry and the one for the site that the group gives. */
  readonly giving: Lists;
  /** The own entries of the rules that ask for a profile. */
  readonly choosers: readonly number[];
}

export function entriesOf(engine: Engine, truths: Truths): Entries {
  const rules: CompiledRule[] = [];
  const ruleOf: number[] = [];
  const giving: number[][] = engine.groups.all.map(() => []);
  const push = (rule: CompiledRule, number: number): number => {
    ruleOf.push(number);
    return rules.push(rule) - 1;
  };
  const entryOf = Uint32Array.from(engine.rules, (compiled, number) => {
    const { area, portal } = compiled;
    const rule = followsFromFacts(compiled) ? compiled : { ...compiled, test: truths.over(compiled.test) };
    if (area.kind !== 'personal' || !area.givers) return push(rule, number);
    const own = push(fixedAt(rule, emptySet(portal.tree.live.length)), number);
    for (const [group, ranges] of area.givers)
      giving[group]!.push(own, push(fixedAt(rule, liveSites(ranges, portal.tree)), number));
    return own;
  });
  const own = rules.map((rule, entry) => (entryOf[ruleOf[entry]!] === entry ? rule : undefined));
  return {
    rules,
    reach: buildReach(rules),
    ruleOf: Uint32Array.from(ruleOf),
    entryOf,
    byFacts: Uint8Array.from(rules, (rule) => Number(followsFromFacts(rule))),
    postings: buildPostings(own, engine.groups),
    giving: packLists(giving),
    choosers: engine.choosers.map((number) => entryOf[number]!),
  };
}

/** Profiles are settled among all the rules of a person: see profile.ts. */
function followsFromFacts({ test, choice, rule }: CompiledRule): boolean {
  return rule.scope.kind !== 'groupName' && choice === undefined && !asksGroups(test);
}

function fixedAt(compiled: CompiledRule, sites: SiteSet): CompiledRule {
  return { ...compiled, area: { kind: 'fixed', sites, named: [] } };
}
