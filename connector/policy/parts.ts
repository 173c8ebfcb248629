import type { z } from 'zod';
import { ruleSchema, type RuleEntry } from './rule-schema.ts';
import {
  nodeSchema,
  portalSchema,
  roleSchema,
  scheduleSchema,
  type NodeEntry,
  type PortalEntry,
  type RoleEntry,
  type ScheduleEntry,
} from './schema.ts';

/** The parts of a policy that have the right shape, so that a mistake in one does not hide the names of another. */
export interface Parts {
  readonly portals: ReadonlyMap<string, PortalEntry>;
  readonly nodes: ReadonlyMap<string, NodeEntry>;
  readonly roles: ReadonlyMap<string, RoleEntry>;
  readonly schedules: ReadonlyMap<string, ScheduleEntry>;
  /** By their index in the file. */
  readonly rules: ReadonlyMap<number, RuleEntry>;
  /** Every name that is written, of parts with the wrong shape as well: to name those is no second mistake. */
  readonly names: Readonly<Record<'nodes' | 'roles' | 'schedules', readonly string[]>>;
}

export function partsOf(value: unknown): Parts {
  const section = <K, S extends z.ZodType>(
    entries: readonly (readonly [K, unknown])[],
    schema: S,
  ): Map<K, z.infer<S>> => {
    const parts = new Map<K, z.infer<S>>();
    for (const [name, entry] of entries) {
      const parsed = schema.safeParse(entry);
      if (parsed.success) parts.set(name, parsed.data);
    }
    return parts;
  };
  const named = (key: string) => Object.entries(childOf(value, key) ?? {});
  const written = (key: string) => Object.keys(childOf(value, key) ?? {});
  const rules = childOf(value, 'rules');
  return {
    portals: section(named('portals'), portalSchema),
    nodes: section(named('nodes'), nodeSchema),
    roles: section(named('roles'), roleSchema),
    schedules: section(named('schedules'), scheduleSchema),
    rules: section(Array.isArray(rules) ? [...rules.entries()] : [], ruleSchema),
    names: { nodes: written('nodes'), roles: written('roles'), schedules: written('schedules') },
  };
}

function childOf(value: unknown, key: string): object | undefined {
  const child: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof child === 'object' && child !== null ? child : undefined;
}
