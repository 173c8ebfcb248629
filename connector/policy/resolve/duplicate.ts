import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';

/** Reports the ids that a list gives twice, at the second. */
export function checkIds(
  section: 'rules' | 'exclusions',
  parts: ReadonlyMap<number, { readonly id: string }>,
  report: Report,
): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of parts) {
    const before = first.get(id);
    first.set(id, before ?? index);
    if (before === undefined) continue;
    const path = [section, index, 'id'];
    const line = report.at([section, before, 'id']).place.line ?? 0;
    const make =
      section === 'rules' ? policyProblems.POLICY_RULE_DUPLICATE : policyProblems.POLICY_EXCLUSION_DUPLICATE;
    report.problems.push(make({ id, line }, report.at(path)));
  }
}

/** Reports the parts of a list that are about the same as one before them. `keyOf` says what a part is about. */
export function checkSubjects<P>(
  section: 'holders' | 'guards',
  parts: ReadonlyMap<number, P>,
  keyOf: (part: P) => string,
  report: Report,
): void {
  const first = new Map<string, number>();
  for (const [index, part] of parts) {
    const key = keyOf(part);
    const before = first.get(key);
    first.set(key, before ?? index);
    if (before === undefined) continue;
    const { line = 0 } = report.at([section, before]).place;
    report.problems.push(
      policyProblems.POLICY_PART_DUPLICATE(
        { where: report.where([section, index]), line },
        report.at([section, index]),
      ),
    );
  }
}
