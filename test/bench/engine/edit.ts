import { compile } from '../../../connector/engine/engine.ts';
import { matchedRules } from '../../../connector/engine/population/matched.ts';
import type { Population } from '../../../connector/engine/population/population.ts';
import { recompile } from '../../../connector/engine/population/recompile.ts';
import { joinGroup, leaveGroup } from '../../../connector/engine/population/update.ts';
import type { Rule } from '../../../shared/model/policy.ts';
import type { Dataset } from './dataset.ts';
import { draws, timed } from './measure.ts';

const MEMBERS = 1_000;

/** Times changes: a group that gains and loses members, a rule that gives other sites, then is about others. */
export function edit(dataset: Dataset, population: Population): object {
  const draw = draws(7);
  const group = population.bound.engine.groups.number.get(dataset.groups[4242 % dataset.groups.length]!)!;
  const joining = new Set<number>();
  const most = Math.min(MEMBERS, Math.floor(population.people.size / 2));
  while (joining.size < most) {
    const person = draw(population.people.size);
    if (!population.people.direct.of(person).includes(group)) joining.add(person);
  }
  const gain = timed(() => joinGroup(population, group, joining));
  const lose = timed(() => leaveGroup(population, group, joining));
  const rule = ruleOf(population, 0.2);
  const [site = ''] = dataset.sites;
  const scoped = editRule(dataset, population, { ...rule, scope: { kind: 'list', sites: [site] } });
  const moved = editRule(dataset, population, { ...rule, when: { group: dataset.groups[0]! } });
  return { gain: { ms: gain.ms }, lose: { ms: lose.ms }, ruleScope: scoped, ruleWhen: moved };
}

function editRule(dataset: Dataset, population: Population, rule: Rule): object {
  const rules = dataset.policy.rules.map((other) => (other.id === rule.id ? rule : other));
  const compiled = timed(() => compile({ ...dataset.policy, rules }, dataset.world));
  const applied = timed(() => recompile(population, compiled.result));
  return { compileMs: compiled.ms, ms: applied.ms, changed: applied.result?.length };
}

/** An allow rule that about such a part of the people match. */
function ruleOf(population: Population, part: number): Rule {
  const { rules } = population.bound.engine;
  const SAMPLE = Math.min(population.people.size, 10_000);
  const counts = new Uint32Array(rules.length);
  for (let person = 0; person < SAMPLE; person++)
    for (const number of matchedRules(population, person)) counts[number]! += 1;
  const wanted = part * SAMPLE;
  const allows = [...rules.keys()].filter((number) => rules[number]!.rule.effect === 'allow');
  const nearest = allows.toSorted(
    (a, b) => Math.abs(counts[a]! - wanted) - Math.abs(counts[b]! - wanted),
  )[0]!;
  return rules[nearest]!.rule;
}
