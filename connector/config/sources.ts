import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Place, Problem } from '../../shared/problem.ts';
import { fileConfigSchema, type FileConfig } from '../intake/file/config.ts';
import { ldapConfigSchema, type LdapConfig } from '../intake/ldap/config.ts';
import { parseDuration } from './duration.ts';
import type { SourceBlock } from './schema.ts';
import { readSecret, type Environment } from './secret.ts';

/** A source as this server reads it. */
export interface SourceSettings {
  /** Between the end of one read of everything and the start of the next, in ms. */
  readonly every: number;
  /** The same for what has changed, of a source that can tell it. */
  readonly changes: number;
  /** Such a source is read whole at least this often, in ms. */
  readonly whole: number;
  /** How long whoever is gone stays suspended before being archived, in ms. */
  readonly grace: number;
  /** Without a good read for longer than this, in ms, the source is late. */
  readonly late: number;
  readonly config: LdapConfig | FileConfig;
}

export interface SourceResult {
  readonly settings?: SourceSettings;
  /** Paths are those of the configuration file. */
  readonly issues: readonly z.core.$ZodIssue[];
  readonly problems: readonly Problem[];
}

/**
 * Checks one source by the schema of its kind, resolves its secret, and its files from `folder`. `place` is where
 * the source stands in the configuration file.
 */
export function readSource(
  name: string,
  block: SourceBlock,
  folder: string,
  environment: Environment,
  place: Place,
): SourceResult {
  const common = { id: name, ...(block.gate === undefined ? {} : { gate: block.gate }) };
  const times = timesOf(block);
  if (block.ldap) {
    const { passwordEnv, passwordFile, ...rest } = block.ldap;
    const hasSecret = passwordEnv !== undefined || passwordFile !== undefined || rest['bind'] !== 'external';
    const secret = hasSecret
      ? readSecret({ passwordEnv, passwordFile }, folder, environment, { place })
      : { problems: [] };
    // A secret that is missing is its own problem: the other keys are still checked.
    const filled = { ...common, ...rest, kind: 'ldap', ...(hasSecret && { password: secret.value ?? '?' }) };
    const files = ['caFile', 'certFile', 'keyFile'].reduce(
      (all, key) => absolute(all, key, folder),
      filled as Block,
    );
    const parsed = ldapConfigSchema.safeParse(files, { reportInput: true });
    return finish(name, 'ldap', times, parsed, secret.problems);
  }
  const kind = block.csv === undefined ? 'ldif' : 'csv';
  const given = block.csv ?? block.ldif;
  const { file, ...rest } = typeof given === 'string' ? { file: given } : (given ?? {});
  const filled = { ...common, ...rest, kind: 'file', path: file, format: kind };
  const parsed = fileConfigSchema.safeParse(absolute(filled, 'path', folder), { reportInput: true });
  return finish(name, kind, times, parsed, []);
}

/** So many turns may fail before anybody is told: a server restarts now and then. */
const LATE_TURNS = 3;

/** The schema has read the durations before. */
function timesOf({ every, changes, whole, grace, late }: SourceBlock): Omit<SourceSettings, 'config'> {
  const turn = parseDuration(every)!;
  return {
    every: turn,
    changes: parseDuration(changes)!,
    whole: parseDuration(whole)!,
    grace: parseDuration(grace)!,
    late: late === undefined ? LATE_TURNS * turn : parseDuration(late)!,
  };
}

function finish(
  name: string,
  kind: 'ldap' | 'ldif' | 'csv',
  times: Omit<SourceSettings, 'config'>,
  parsed: z.ZodSafeParseResult<LdapConfig | FileConfig>,
  problems: readonly Problem[],
): SourceResult {
  if (!parsed.success)
    return { issues: parsed.error.issues.map((issue) => moved(issue, ['sources', name], kind)), problems };
  return problems.length > 0
    ? { issues: [], problems }
    : { settings: { ...times, config: parsed.data }, issues: [], problems };
}

/** The issue of a kind's schema, at its path in the configuration file. */
function moved(issue: z.core.$ZodIssue, source: readonly string[], kind: string): z.core.$ZodIssue {
  const [first, ...rest] = issue.path;
  if (first === 'gate') return { ...issue, path: [...source, 'gate', ...rest] };
  if (kind !== 'ldap' && first === 'path') return { ...issue, path: [...source, kind, 'file'] };
  return { ...issue, path: [...source, kind, ...issue.path] };
}

type Block = Readonly<Record<string, unknown>>;

function absolute(block: Block, key: string, folder: string): Block {
  const path = block[key];
  return typeof path === 'string' && path !== '' ? { ...block, [key]: resolve(folder, path) } : block;
}
