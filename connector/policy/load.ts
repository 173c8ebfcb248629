import { createHash } from 'node:crypto';
import { EMPTY_POLICY, type Policy } from '../../shared/model/policy.ts';
import type { Place, Problem } from '../../shared/problem.ts';
import { readDocument } from './document.ts';
import { lintPolicy } from './lint/lint.ts';
import { partsOf } from './parts.ts';
import { placeFinder, type ListedPart, type NamedPart } from './place.ts';
import { inOrder, newReport } from './report.ts';
import { resolveExclusions } from './resolve/exclusion.ts';
import { resolveGuards } from './resolve/guard.ts';
import { resolveHolders } from './resolve/holder.ts';
import { resolveNodes } from './resolve/node.ts';
import { resolvePortals } from './resolve/portal.ts';
import { resolveProfiles } from './resolve/profile.ts';
import { resolveRoles } from './resolve/role.ts';
import { resolveRules } from './resolve/rule.ts';
import { resolveSchedules } from './resolve/schedule.ts';
import { resolveSeats } from './resolve/seat.ts';
import { warnOfUnchecked, type GroupNames } from './resolve/when.ts';
import { documentSchema } from './schema/document.ts';
import { shapeProblems } from './shape.ts';
import { portalNames, type PolicyWorld } from './world.ts';

export type { PolicyWorld } from './world.ts';

export interface LoadOptions {
  readonly file: string;
  readonly world: PolicyWorld;
  /** Epoch ms; left out, nothing is said of what is over. */
  readonly now?: number;
}

export interface LoadedPolicy {
  /** Absent when there is a problem. Version 0: the store numbers it. */
  readonly policy?: Policy;
  /** In the order of the file, each with file:line:column. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Where an entry stands in the file, by its part and its id; undefined when it does not. */
  readonly placeOf?: (part: ListedPart | NamedPart, id: string) => Place | undefined;
}

/**
 * Reads a policy (docs/policy.md) and checks every name in it against the world, so that the engine never meets an
 * unknown one. All problems at once. Pure; codes POLICY_*.
 */
export function loadPolicy(text: string, options: LoadOptions): LoadedPolicy {
  const read = readDocument(text, options.file);
  if ('problems' in read) return { problems: read.problems, warnings: [] };
  const { document } = read;
  const report = newReport(document);
  const shape = documentSchema.safeParse(document.value);
  if (!shape.success) report.problems.push(...shapeProblems(document, shape.error.issues));
  const parts = partsOf(document.value);
  const portals = portalNames(options.world);
  const groups: GroupNames = { known: options.world.groups, unchecked: new Set() };
  const policy: Policy = {
    ...EMPTY_POLICY,
    portals: resolvePortals(parts, portals, report),
    nodes: resolveNodes(parts, portals, groups, report),
    roles: resolveRoles(parts, portals, report),
    profiles: resolveProfiles(parts, portals, report),
    schedules: resolveSchedules(parts),
    rules: resolveRules(parts, portals, groups, report),
    exclusions: resolveExclusions(parts, portals, report),
    holders: resolveHolders(parts, portals, report),
    seats: resolveSeats(parts, portals, report),
    guards: resolveGuards(parts, portals, report),
    ...(shape.success && { approvals: shape.data.approvals }),
  };
  warnOfUnchecked(groups, report);
  const problems = inOrder(report.problems);
  if (problems.length > 0) return { problems, warnings: inOrder(report.warnings) };
  const lint = lintPolicy(policy, parts, portals, options.now, report);
  const warnings = inOrder([...report.warnings, ...lint]);
  return { policy, problems, warnings, placeOf: placeFinder(parts, report) };
}

/** SHA-256 of the text, hex: the same text is the same policy. */
export function hashPolicy(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
