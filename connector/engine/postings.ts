import { foldName } from '../../shared/model/name.ts';
import type { Person } from '../../shared/model/person.ts';
import { textsOf } from './attribute.ts';
import { holds } from './condition.ts';
import { foldText } from './filter.ts';
import { find, type Found } from './found.ts';
import { packLists, type Lists } from './lists.ts';
import type { Groups } from './membership.ts';
import { isInForce, type CompiledRule } from './rule.ts';
import { allOfGroups, isEnough, triggersOf } from './trigger.ts';
import type { View } from './view.ts';

type Numbers = readonly number[];

/** Active rules by the fact that may make them match, so that a person is tried for few of them. */
export interface Postings {
  /** Those of which the group is enough first. */
  readonly byGroup: Lists;
  /** Of each group, where in the numbers of `byGroup` those of which it is enough end. */
  readonly enough: Uint32Array;
  readonly byType: ReadonlyMap<string, Numbers>;
  /** By attribute, then value. */
  readonly byValue: ReadonlyMap<string, ReadonlyMap<string, Numbers>>;
  /** Rules that every person has to be tried for. */
  readonly always: Numbers;
  /** What is to be tried of each rule: {@link NOTHING}, {@link GROUPS} or {@link EVERYTHING}. */
  readonly tried: Uint8Array;
  /** Of a rule of which the groups are tried, all that it needs. */
  readonly needs: Lists;
}

/** The fact is enough. */
const NOTHING = 0;
/** The condition asks for several groups and nothing else. */
const GROUPS = 1;
/** The condition, and the rule's validity. */
const EVERYTHING = 2;

/** A hole among the rules is looked up by nothing. */
export function buildPostings(rules: readonly (CompiledRule | undefined)[], groups: Groups): Postings {
  const byGroup: number[][] = groups.all.map(() => []);
  const byType = new Map<string, number[]>();
  const byValue = new Map<string, Map<string, number[]>>();
  const always: number[] = [];
  const tried = new Uint8Array(rules.length);
  const needs: (readonly number[])[] = rules.map(() => []);
  rules.forEach((compiled, number) => {
    if (compiled?.rule.state !== 'active') return;
    const { rule, test } = compiled;
    const untimed = rule.from === undefined && rule.to === undefined;
    const needed = allOfGroups(test);
    if (needed) needs[number] = needed;
    tried[number] = untimed && isEnough(test) ? NOTHING : untimed && needed ? GROUPS : EVERYTHING;
    const triggers = triggersOf(test);
    if (!triggers) always.push(number);
    for (const group of new Set(triggers?.groups)) byGroup[group]!.push(number);
    for (const type of new Set(triggers?.types)) at(byType, type, () => []).push(number);
    for (const { attribute, value } of triggers?.values ?? [])
      at(
        at(byValue, attribute, () => new Map<string, number[]>()),
        value,
        () => [],
      ).push(number);
  });
  const ordered = byGroup.map((numbers) =>
    numbers.toSorted((a, b) => Number(tried[a] !== NOTHING) - Number(tried[b] !== NOTHING)),
  );
  const lists = packLists(ordered);
  const enough = Uint32Array.from(
    ordered,
    (numbers, group) => lists.starts[group]! + numbers.filter((number) => tried[number] === NOTHING).length,
  );
  return { byGroup: lists, enough, byType, byValue, always, tried, needs: packLists(needs) };
}

/** Rules that a person may match by what the person is, groups apart; perhaps one twice. */
export function rulesByFacts({ byType, byValue, always }: Postings, person: Person): Numbers {
  const found = always.slice();
  if (person.type !== undefined) found.push(...(byType.get(foldName(person.type)) ?? []));
  for (const [attribute, byText] of byValue)
    for (const text of textsOf(person, attribute)) found.push(...(byText.get(foldText(text)) ?? []));
  return found;
}

/** Adds to `found` the rules that are looked up by a group of the viewed person's and match at `now`. */
export function addByGroup(
  postings: Postings,
  rules: readonly CompiledRule[],
  group: number,
  view: View,
  now: number,
  found: Found,
): void {
  const { starts, numbers } = postings.byGroup;
  const [enough, end] = [postings.enough[group]!, starts[group + 1]!];
  for (let at = starts[group]!; at < enough; at++) find(found, numbers[at]!);
  if (enough < end) addMatching(postings, rules, numbers, enough, end, view, now, found);
}

/** Adds to `found` those of `numbers`, from one position to another, that match the viewed person at `now`. */
export function addMatching(
  { tried, needs }: Postings,
  rules: readonly CompiledRule[],
  numbers: ArrayLike<number>,
  from: number,
  to: number,
  view: View,
  now: number,
  found: Found,
): void {
  for (let index = from; index < to; index++) {
    const number = numbers[index]!;
    if (tried[number] === GROUPS && !isInAll(needs, number, view.groups)) continue;
    if (tried[number] === EVERYTHING && !matches(rules[number]!, view, now)) continue;
    find(found, number);
  }
}

function isInAll({ starts, numbers }: Lists, rule: number, groups: View['groups']): boolean {
  for (let at = starts[rule]!; at < starts[rule + 1]!; at++) if (!groups.has(numbers[at]!)) return false;
  return true;
}

function matches({ rule, test }: CompiledRule, view: View, now: number): boolean {
  return isInForce(rule, now) && holds(test, view);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
