import { ROOT_NODE, type Rule } from '../../../shared/model/policy.ts';
import { checkIds } from './duplicate.ts';
import { checkGrant } from './grant.ts';
import type { Parts } from '../parts.ts';
import { policyProblems } from '../problems.ts';
import type { Report } from '../report.ts';
import { resolveScope } from './scope.ts';
import { resolveWhen, type GroupNames } from './when.ts';
import type { RuleEntry } from '../schema/rule.ts';
import type { PortalNames } from '../world.ts';

/** The rules, every name in them checked. */
export function resolveRules(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  groups: GroupNames,
  report: Report,
): Rule[] {
  checkIds('rules', parts.rules, report);
  return [...parts.rules].map(([index, entry]) => resolveRule(entry, index, parts, portals, groups, report));
}

function resolveRule(
  entry: RuleEntry,
  index: number,
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  groups: GroupNames,
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
    when: resolveWhen(entry.when, [...path, 'when'], groups, report),
    features: entry.grant.features,
    roles: entry.grant.roles,
    ...(entry.grant.profile !== undefined && {
      profile: { id: entry.grant.profile, rank: entry.grant.rank ?? 0 },
    }),
    scope: resolveScope(entry.scope, [...path, 'scope'], portal, report),
    ...(entry.valid?.from === undefined ? {} : { from: Date.parse(entry.valid.from) }),
    ...(entry.valid?.to === undefined ? {} : { to: Date.parse(entry.valid.to) }),
    ...(entry.schedule === undefined ? {} : { schedule: entry.schedule }),
    state: entry.state,
  };
}
