import type { CompiledRule } from '../../engine/rule.ts';
import type { PolicyEdit } from '../../../shared/wire/policy.ts';
import type { Candidate } from './candidate.ts';
import type { Ground, Matched } from './candidates.ts';
import { sayAdd, sayExtend, sayProfile } from './say.words.ts';
import { textsIn } from './written.ts';

/** The rule gives a feature too. */
export function add(
  { written, names }: Ground,
  { rule }: CompiledRule,
  feature: string,
): readonly Candidate[] {
  const path = ['grant', 'features'];
  const value = [...textsIn(written('rules', rule.id, ...path)), feature];
  return [choice('add', rule, { path, value }, sayAdd(rule, names.feature(feature)))];
}

/** The rule's sites have another one too; a scope that depends on the person has no list to extend. */
export function extend(
  { written, names }: Ground,
  { rule }: CompiledRule,
  site: string,
): readonly Candidate[] {
  const text = sayExtend(rule, names.site(site));
  if (rule.scope.kind === 'list') {
    const path = ['scope', 'sites'];
    return [
      choice('extend', rule, { path, value: [...textsIn(written('rules', rule.id, ...path)), site] }, text),
    ];
  }
  const top = written('rules', rule.id, 'scope', 'subtree');
  if (typeof top !== 'string') return [];
  return [choice('extend', rule, { path: ['scope'], value: { sites: [top, site] } }, text)];
}

/** Rules that match the person and ask for another profile of the module, or for none. */
export function askFor(
  { policy, portal }: Ground,
  matched: readonly Matched[],
  wished: string,
): readonly Candidate[] {
  const profile = policy.profiles.find(({ id, portal: of }) => id === wished && of === portal.id);
  if (!profile) return [];
  const asking = matched.filter(
    ({ rule }) => rule.rule.effect === 'allow' && rule.rule.profile?.id !== wished,
  );
  return asking.flatMap(({ rule: { rule } }) => {
    const before = policy.profiles.find(({ id }) => id === rule.profile?.id);
    if (before && before.module !== profile.module) return [];
    const text = sayProfile(rule, profile.name, before?.name);
    return [choice('profile', rule, { path: ['grant', 'profile'], value: wished }, text)];
  });
}

function choice(
  kind: Candidate['kind'],
  { id, name }: Candidate['rule'],
  set: Pick<Extract<PolicyEdit, { kind: 'set' }>, 'path' | 'value'>,
  text: Candidate['text'],
): Candidate {
  const edits: PolicyEdit[] = [{ kind: 'set', part: 'rules', id, ...set }];
  return { kind, rule: { id, name }, shared: [], edits, text, alsoBy: [] };
}
