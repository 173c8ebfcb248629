import browser from 'webextension-polyfill';
import { z } from 'zod';
import type { Problem } from '../../shared/problem.ts';
import { connectorUrl, type ManagedState } from '../message/options.ts';
import { partsOfPattern } from './match-pattern.ts';
import { problems } from './problems.ts';
import { toReport } from './report.ts';

/** The presets as an administrator writes them (docs/managed-storage.md). */
const schema = z
  .strictObject({
    connector: connectorUrl.optional(),
    portals: z
      .record(z.string(), z.array(z.string().refine((text) => partsOfPattern(text) !== undefined)))
      .optional(),
    autopilot: z.boolean().default(true),
    locked: z.boolean().default(false),
  })
  .refine(({ locked, connector }) => !locked || connector !== undefined, { path: ['locked'] });

/** What the organisation decided for this browser. */
export interface Managed extends Pick<ManagedState, 'connector' | 'locked' | 'autopilot'> {
  /** The match patterns of each portal on which Portillon may run; absent: all. */
  readonly portals?: Readonly<Record<string, readonly string[]>>;
  /** EXT_MANAGED_INVALID */
  readonly problem?: Problem;
}

export const UNMANAGED: Managed = { autopilot: true, locked: false };

/** Presets that cannot be understood were meant to restrict: until they are, they forbid all that they could. */
export function judgeManaged(presets: unknown): Managed {
  const parsed = schema.safeParse(presets);
  if (parsed.success) return parsed.data as Managed;
  const keys = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')],
  );
  const problem = problems.EXT_MANAGED_INVALID({ keys: [...new Set(keys)] });
  return { portals: {}, autopilot: false, locked: true, problem };
}

/** Kept in memory: the background asks without waiting. */
export interface ManagedPresets {
  get(): Managed;
  /** Reads them again: the organisation has changed them. */
  read(): Promise<void>;
}

export async function openManaged(): Promise<ManagedPresets> {
  let managed = UNMANAGED;
  const read = async (): Promise<void> => {
    // Firefox rejects where there is no file for this extension.
    managed = judgeManaged(await browser.storage.managed.get().catch(() => ({})));
  };
  await read();
  return { get: () => managed, read };
}

/** The presets as the options page shows them; undefined without any. */
export function managedState({ portals, problem, ...managed }: Managed): ManagedState | undefined {
  const { connector, autopilot } = managed;
  const isManaged = connector !== undefined || portals !== undefined || !autopilot || problem !== undefined;
  return isManaged
    ? { ...managed, limited: portals !== undefined, ...(problem && { problem: toReport(problem) }) }
    : undefined;
}
