import { createHash } from 'node:crypto';
import {
  defaultPortalPolicy,
  EMPTY_POLICY,
  type Policy,
  type PortalPolicy,
} from '../../shared/model/policy.ts';
import type { Problem } from '../../shared/problem.ts';
import { readDocument } from './document.ts';
import { partsOf, type Parts } from './parts.ts';
import { policyProblems } from './problems.ts';
import { inOrder, newReport, type Report } from './report.ts';
import { resolveNodes } from './resolve-node.ts';
import { resolveRoles } from './resolve-role.ts';
import { resolveRules } from './resolve-rule.ts';
import { resolveSchedules } from './resolve-schedule.ts';
import { documentSchema } from './schema.ts';
import { shapeProblems } from './shape.ts';
import { WHOLE } from './where.ts';
import { portalNames, type PolicyWorld, type PortalNames } from './world.ts';

export type { PolicyWorld } from './world.ts';

export interface LoadedPolicy {
  /** Absent when there is a problem. Version 0: the store numbers it. */
  readonly policy?: Policy;
  /** In the order of the file, each with file:line:column. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Reads a policy (docs/policy.md) and checks every name in it against the world, so that the engine never meets an
 * unknown one. All problems at once. Pure; codes POLICY_*.
 */
export function loadPolicy(text: string, options: { file: string; world: PolicyWorld }): LoadedPolicy {
  const read = readDocument(text, options.file);
  if ('problems' in read) return { problems: read.problems, warnings: [] };
  const { document } = read;
  const report = newReport(document);
  const shape = documentSchema.safeParse(document.value);
  if (!shape.success) report.problems.push(...shapeProblems(document, shape.error.issues));
  const parts = partsOf(document.value);
  const portals = portalNames(options.world);
  const policy: Policy = {
    ...EMPTY_POLICY,
    portals: resolvePortals(parts, portals, report),
    nodes: resolveNodes(parts, portals, report),
    roles: resolveRoles(parts, portals, report),
    schedules: resolveSchedules(parts),
    rules: resolveRules(parts, portals, options.world.groups, report),
  };
  const [problems, warnings] = [inOrder(report.problems), inOrder(report.warnings)];
  return problems.length > 0 ? { problems, warnings } : { policy, problems, warnings };
}

/** SHA-256 of the text, hex: the same text is the same policy. */
export function hashPolicy(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A portal that rules name and the file does not describe has the defaults. */
function resolvePortals(
  parts: Parts,
  portals: ReadonlyMap<string, PortalNames>,
  report: Report,
): PortalPolicy[] {
  for (const id of parts.portals.keys())
    report.isKnown(policyProblems.POLICY_PORTAL_UNKNOWN, ['portals', id], id, portals.keys(), WHOLE);
  const named = new Set([...parts.portals.keys(), ...[...parts.rules.values()].map((rule) => rule.portal)]);
  return [...named].map((portal) => ({ ...defaultPortalPolicy(portal), ...parts.portals.get(portal) }));
}
