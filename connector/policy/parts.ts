import type { z } from 'zod';
import { exclusionSchema, type ExclusionEntry } from './schema/exclusion.ts';
import { guardSchema, type GuardEntry } from './schema/guard.ts';
import { holderSchema, type HolderEntry } from './schema/holder.ts';
import { nodeSchema, type NodeEntry } from './schema/node.ts';
import { portalSchema, type PortalEntry } from './schema/portal.ts';
import { profileSchema, type ProfileEntry } from './schema/profile.ts';
import { roleSchema, type RoleEntry } from './schema/role.ts';
import { ruleSchema, type RuleEntry } from './schema/rule.ts';
import { scheduleSchema, type ScheduleEntry } from './schema/schedule.ts';
import { seatSchema, type SeatEntry } from './schema/seat.ts';

type NamedPart = 'nodes' | 'roles' | 'profiles' | 'schedules';

/** The parts of a policy that have the right shape, so that a mistake in one does not hide the names of another. */
export interface Parts {
  readonly portals: ReadonlyMap<string, PortalEntry>;
  readonly nodes: ReadonlyMap<string, NodeEntry>;
  readonly roles: ReadonlyMap<string, RoleEntry>;
  readonly profiles: ReadonlyMap<string, ProfileEntry>;
  readonly schedules: ReadonlyMap<string, ScheduleEntry>;
  readonly seats: ReadonlyMap<string, SeatEntry>;
  /** Parts of lists by their index in the file. */
  readonly rules: ReadonlyMap<number, RuleEntry>;
  readonly exclusions: ReadonlyMap<number, ExclusionEntry>;
  readonly holders: ReadonlyMap<number, HolderEntry>;
  readonly guards: ReadonlyMap<number, GuardEntry>;
  /** Every name that is written, of parts with the wrong shape as well: to name those is no second mistake. */
  readonly names: Readonly<Record<NamedPart, readonly string[]>>;
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
  const listed = (key: string) => {
    const list = childOf(value, key);
    return Array.isArray(list) ? [...list.entries()] : [];
  };
  const written = (key: NamedPart) => Object.keys(childOf(value, key) ?? {});
  return {
    portals: section(named('portals'), portalSchema),
    nodes: section(named('nodes'), nodeSchema),
    roles: section(named('roles'), roleSchema),
    profiles: section(named('profiles'), profileSchema),
    schedules: section(named('schedules'), scheduleSchema),
    seats: section(named('seats'), seatSchema),
    rules: section(listed('rules'), ruleSchema),
    exclusions: section(listed('exclusions'), exclusionSchema),
    holders: section(listed('holders'), holderSchema),
    guards: section(listed('guards'), guardSchema),
    names: {
      nodes: written('nodes'),
      roles: written('roles'),
      profiles: written('profiles'),
      schedules: written('schedules'),
    },
  };
}

function childOf(value: unknown, key: string): object | undefined {
  const child: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof child === 'object' && child !== null ? child : undefined;
}
