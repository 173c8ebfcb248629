import { ROOT_NODE, type Rule } from '../../shared/model/policy.ts';
import { checkGrant } from './check-grant.ts';
import type { Parts } from './parts.ts';
import { policyProblems } from './problems.ts';
import type { Report } from './report.ts';
import { resolveScope } from './resolve-scope.ts';
import { resolveWhen } from './resolve-when.ts';
import type { RuleEntry } from './rule-schema.ts';
import type { PolicyWorld, PortalNames } from './world.ts';

/** The rules, every name in them checked. */
export function resolveRules(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  groups: PolicyWorld['groups'],
  report: Report,
): Rule[] {
  checkDuplicates(parts, report);
  const unchecked = new Set<string>();
  const rules = [...parts.rules].map(([index, entry]) =>
    resolveRule(entry, index, parts, portals, groups, unchecked, report),
  );
  if (unchecked.size > 0)
    report.warnings.push(
      policyProblems.POLICY_GROUPS_UNCHECKED({ names: [...unchecked] }, report.at(['rules'])),
    );
  return rules;
}

function resolveRule(
  entry: RuleEntry,
  index: number,
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  groups: PolicyWorld['groups'],
  unchecked: Set<string>,
  report: Report,
): Rule {
  const path = ['rules', index];
  const portal = portals.get(entry.portal);
  const node = entry.node ?? ROOT_NODE;
  report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, [...path, 'portal'], entry.portal, portals.keys());
  report.isKnown(policyProblems.POLICY_NODE_UNKNOWN, [...path, 'node'], node, [
    ROOT_NODE,
    ...parts.names.nodes,
  ]);
  if (entry.schedule !== undefined)
    report.isKnown(
      policyProblems.POLICY_SCHEDULE_UNKNOWN,
      [...path, 'schedule'],
      entry.schedule,
      parts.names.schedules,
    );
  if (portal) checkGrant(entry, [...path, 'grant'], portal, parts, report);
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    node,
    portal: entry.portal,
    effect: entry.effect,
    when: resolveWhen(entry.when, [...path, 'when'], groups, unchecked, report),
    features: entry.grant.features,
    roles: entry.grant.roles,
    scope: resolveScope(entry.scope, [...path, 'scope'], portal, report),
    ...(entry.valid?.from === undefined ? {} : { from: Date.parse(entry.valid.from) }),
    ...(entry.valid?.to === undefined ? {} : { to: Date.parse(entry.valid.to) }),
    ...(entry.schedule === undefined ? {} : { schedule: entry.schedule }),
    state: entry.state,
  };
}

function checkDuplicates({ rules }: Parts, report: Report): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of rules) {
    const before = first.get(id);
    first.set(id, before ?? index);
    if (before === undefined) continue;
    const line = report.at(['rules', before, 'id']).place.line ?? 0;
    report.problems.push(
      policyProblems.POLICY_RULE_DUPLICATE({ id, line }, report.at(['rules', index, 'id'])),
    );
  }
}
