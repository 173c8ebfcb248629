import { foldName } from '../../shared/model/name.ts';
import { textsOf } from './attribute.ts';
import { holds } from './condition.ts';
import { foldText } from './filter.ts';
import type { Groups } from './membership.ts';
import { isInForce, type CompiledRule } from './rule.ts';
import { addOne, emptySet, numbersOf } from './bits.ts';
import { isEnough, triggersOf } from './trigger.ts';
import type { View } from './view.ts';

type Numbers = readonly number[];

/** Active rules by the fact that may make them match, so that a person is tried for few of them. */
export interface Postings {
  readonly byGroup: readonly Numbers[];
  readonly byType: ReadonlyMap<string, Numbers>;
  /** By attribute, then value. */
  readonly byValue: ReadonlyMap<string, ReadonlyMap<string, Numbers>>;
  /** Rules that every person has to be tried for. */
  readonly always: Numbers;
  /** 1 where more than the fact is needed: the condition or the rule's validity has to be tried. */
  readonly tried: Uint8Array;
}

export function buildPostings(rules: readonly CompiledRule[], groups: Groups): Postings {
  const byGroup: number[][] = groups.all.map(() => []);
  const byType = new Map<string, number[]>();
  const byValue = new Map<string, Map<string, number[]>>();
  const always: number[] = [];
  const tried = new Uint8Array(rules.length);
  rules.forEach(({ rule, test }, number) => {
    if (rule.state !== 'active') return;
    tried[number] = Number(!isEnough(test) || rule.from !== undefined || rule.to !== undefined);
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
  return { byGroup, byType, byValue, always, tried };
}

/** Numbers of the active rules that match a person at `now`, ascending. */
export function matchingRules(
  postings: Postings,
  rules: readonly CompiledRule[],
  view: View,
  now: number,
): number[] {
  const { byGroup, byType, byValue, always, tried } = postings;
  const found = emptySet((rules.length + 31) >> 5);
  const consider = (numbers: Numbers | undefined): void => {
    if (!numbers) return;
    for (const number of numbers) {
      if (tried[number] === 1) {
        const { rule, test } = rules[number]!;
        if (!isInForce(rule, now) || !holds(test, view)) continue;
      }
      addOne(found, number);
    }
  };
  for (const group of view.groups) consider(byGroup[group]);
  if (view.person.type !== undefined) consider(byType.get(foldName(view.person.type)));
  for (const [attribute, byText] of byValue)
    for (const text of textsOf(view.person, attribute)) consider(byText.get(foldText(text)));
  consider(always);
  return numbersOf(found);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
