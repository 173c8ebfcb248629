import type { Condition } from '../../shared/model/policy.ts';
import type { Path } from './document.ts';
import { filterFault } from './filter.ts';
import { nearest } from './nearest.ts';
import { policyProblems } from './problems.ts';
import type { Report } from './report.ts';
import type { WhenEntry } from './rule-schema.ts';
import { groupKeys, type PolicyWorld } from './world.ts';

/** A rule's `when`, its groups and filters checked. Names of groups that could not be checked are added to `unchecked`. */
export function resolveWhen(
  when: WhenEntry,
  path: Path,
  groups: PolicyWorld['groups'],
  unchecked: Set<string>,
  report: Report,
): Condition {
  const part = (entry: WhenEntry, ...step: Path) =>
    resolveWhen(entry, [...path, ...step], groups, unchecked, report);
  if (when === 'everybody') return { everybody: true };
  if ('all' in when) return { all: when.all.map((entry, index) => part(entry, 'all', index)) };
  if ('any' in when) return { any: when.any.map((entry, index) => part(entry, 'any', index)) };
  if ('not' in when) return { not: part(when.not, 'not') };
  if ('group' in when) {
    if (groups === undefined) unchecked.add(when.group);
    else checkGroup(when.group, [...path, 'group'], groups, report);
  }
  if ('attribute' in when) checkFilter(when.attribute, [...path, 'attribute'], report);
  return when;
}

function checkGroup(
  name: string,
  path: Path,
  groups: NonNullable<PolicyWorld['groups']>,
  report: Report,
): void {
  const where = report.where(path);
  const keys = groupKeys(groups, name);
  if (keys.length === 0) {
    const known = groups.flatMap((group) => (group.status === 'active' ? [group.name] : []));
    const likely = nearest(name, [...known, ...groups.flatMap(({ dn }) => dn ?? [])]);
    report.problems.push(
      policyProblems.POLICY_GROUP_UNKNOWN({ where, name, nearest: likely, known }, report.at(path)),
    );
  }
  if (keys.length > 1)
    report.warnings.push(policyProblems.POLICY_GROUP_AMBIGUOUS({ where, name, keys }, report.at(path)));
}

function checkFilter(filter: string, path: Path, report: Report): void {
  const detail = filterFault(filter);
  if (detail === undefined) return;
  report.problems.push(
    policyProblems.POLICY_FILTER_INVALID({ where: report.where(path), filter, detail }, report.at(path)),
  );
}
