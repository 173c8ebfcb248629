import type { Rule } from '../../../shared/model/policy.ts';
import type { CompiledRule } from '../../engine/rule.ts';
import type { PolicyEdit } from '../../../shared/wire/policy.ts';
import type { Candidate } from './candidate.ts';
import type { Ground } from './candidates.ts';
import { holdersOf, rulesWith, type Holders } from './holders.ts';
import { sayArchive, sayLeaveOut, sayNarrow } from './say.words.ts';
import { textsIn } from './written.ts';

/** The rule no longer names what brings a feature along: in its own list, in its roles and in its profile. */
export function leaveOut(
  ground: Ground,
  { rule, via }: CompiledRule,
  feature: number,
  others: readonly CompiledRule[],
): readonly Candidate[] {
  const { policy, portal, names } = ground;
  const named = via[feature]!.map((one) => portal.features[one]!);
  const holders = holdersOf(policy, rule, named);
  const shared = [...holders.roles, ...(holders.profile === undefined ? [] : [holders.profile])];
  const base = { rule: { id: rule.id, name: rule.name }, shared, alsoBy: namesBeside(rule, others) };
  if (shared.length === 0 && givesNothingElse(rule, holders)) {
    const edits: PolicyEdit[] = [{ kind: 'archive', rule: rule.id }];
    return [{ ...base, kind: 'archive', edits, text: sayArchive(rule) }];
  }
  const more = rulesWith(policy, shared).filter(({ id }) => id !== rule.id).length;
  const wished = portal.features[feature]!;
  const by = named.filter((id) => id !== wished).map((id) => names.feature(id));
  return [
    {
      ...base,
      kind: 'leave-out',
      edits: editsOf(ground, rule, holders, named),
      text: sayLeaveOut(rule, names.feature(wished), by, shared, more),
    },
  ];
}

/** The rule's list of sites no longer has one. A list of one site stays: the rule would hold nowhere. */
export function narrow(
  { written, names }: Ground,
  { rule }: CompiledRule,
  site: string,
  others: readonly CompiledRule[],
): readonly Candidate[] {
  if (rule.scope.kind !== 'list' || rule.scope.sites.length < 2 || !rule.scope.sites.includes(site))
    return [];
  const listed = textsIn(written('rules', rule.id, 'scope', 'sites'));
  const value = listed.filter((_, at) => rule.scope.kind === 'list' && rule.scope.sites[at] !== site);
  if (listed.length !== rule.scope.sites.length) return [];
  return [
    {
      kind: 'narrow',
      rule: { id: rule.id, name: rule.name },
      shared: [],
      edits: [{ kind: 'set', part: 'rules', id: rule.id, path: ['scope', 'sites'], value }],
      text: sayNarrow(rule, names.site(site)),
      alsoBy: namesBeside(rule, others),
    },
  ];
}

function editsOf(
  { written }: Ground,
  rule: Rule,
  { own, roles, profile }: Holders,
  named: readonly string[],
) {
  const without = (part: 'rules' | 'roles' | 'profiles', id: string, ...path: string[]): PolicyEdit => ({
    kind: 'set',
    part,
    id,
    path,
    value: textsIn(written(part, id, ...path)).filter((feature) => !named.includes(feature)),
  });
  return [
    ...(own.length > 0 ? [without('rules', rule.id, 'grant', 'features')] : []),
    ...roles.map((role) => without('roles', role, 'features')),
    ...(profile === undefined ? [] : [without('profiles', profile, 'features')]),
  ];
}

function givesNothingElse({ features, roles, profile }: Rule, { own }: Holders): boolean {
  return own.length === features.length && roles.length === 0 && profile === undefined;
}

function namesBeside({ id }: Rule, others: readonly CompiledRule[]): readonly string[] {
  return others.map(({ rule }) => rule).flatMap((other) => (other.id === id ? [] : [other.name]));
}
