import type { Policy } from '../../shared/model/policy.ts';
import { canonical } from './diff/canonical.ts';
import type { FieldChange, PolicyChange } from './diff/change.ts';
import { entriesOf, leftOut, POLICY_PARTS } from './diff/entries.ts';
import { sensitiveIn } from './diff/sensitive.ts';

export { describeChange } from './diff/describe.ts';
export type { PolicyChange } from './diff/change.ts';

/**
 * What differs between two policies, entry by entry, in the order of the parts and then of ids. The order of rules, or
 * of anything else that is written as a list, is no difference.
 */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  const sensitive = [sensitiveIn(before), sensitiveIn(after)];
  return POLICY_PARTS.flatMap((part) => {
    const [old, now] = [entriesOf(before, part), entriesOf(after, part)];
    const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted();
    return ids.flatMap((id): PolicyChange[] => {
      const left = leftOut(part, id);
      const [was, is] = [old.get(id) ?? left, now.get(id) ?? left];
      const fields = fieldsOf(was ?? {}, is ?? {});
      if (was && is && fields.length === 0) return [];
      const kind = was ? (is ? 'changed' : 'removed') : 'added';
      return [{ part, id, kind, fields, sensitive: sensitive.some((judge) => judge(part, id, fields)) }];
    });
  });
}

/**
 * Whether the changes ask for as many approvers as administrator rights do: they edit a forbid rule, a role or a
 * population that one depends on, or the number of approvers itself.
 */
export function touchesForbid(changes: readonly PolicyChange[]): boolean {
  return changes.some(({ sensitive }) => sensitive);
}

function fieldsOf(
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((field) => {
    const [before, after] = [was[field], is[field]];
    if (canonical(before) === canonical(after)) return [];
    return { field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  });
}
