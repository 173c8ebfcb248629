import type { Condition } from '../../../shared/model/policy.ts';
import type { Path } from '../document.ts';
import { filterFault } from '../filter.ts';
import { nearest } from '../nearest.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import type { WhenEntry } from '../schema/when.ts';
import { groupKeys, type PolicyWorld } from '../world.ts';

/** The groups that a policy may name. */
export interface GroupNames {
  /** Undefined before the first read of a source. */
  readonly known: PolicyWorld['groups'];
  /** Names that could not be checked are added here. */
  readonly unchecked: Set<string>;
}

/** A condition, its groups and filters checked. */
export function resolveWhen(when: WhenEntry, path: Path, groups: GroupNames, report: Report): Condition {
  const part = (entry: WhenEntry, ...step: Path) => resolveWhen(entry, [...path, ...step], groups, report);
  if (when === 'everybody') return { everybody: true };
  if ('all' in when) return { all: when.all.map((entry, index) => part(entry, 'all', index)) };
  if ('any' in when) return { any: when.any.map((entry, index) => part(entry, 'any', index)) };
  if ('not' in when) return { not: part(when.not, 'not') };
  if ('group' in when) {
    if (groups.known === undefined) groups.unchecked.add(when.group);
    else checkGroup(when.group, [...path, 'group'], groups.known, report);
  }
  if ('attribute' in when) checkFilter(when.attribute, [...path, 'attribute'], report);
  return when;
}

/** Says once which groups could not be checked. */
export function warnOfUnchecked({ unchecked }: GroupNames, report: Report): void {
  if (unchecked.size > 0)
    report.warnings.push(
      policyProblems.POLICY_GROUPS_UNCHECKED({ names: [...unchecked] }, report.at(['rules'])),
    );
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
