import { findPortal } from '../shared/portal/index.ts';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../shared/problem.ts';
import { checkFile } from './config/check.ts';
import { readEnvironment } from './config/environment.ts';
import { freeze } from './config/freeze.ts';
import { configProblems } from './config/problems.ts';
import type { FileConfiguration, LogFormat, LogLevel } from './config/schema.ts';
import type { Environment } from './config/secret.ts';
import type { SourceSettings } from './config/sources.ts';
import type { CorrelateConfig } from './intake/correlate/config.ts';
import type { EventStream } from './intake/scim/event/stream.ts';

export type { Environment } from './config/secret.ts';
export type { SourceSettings } from './config/sources.ts';

/** Everything that a server is told, checked and frozen; every path is absolute. */
export interface Config {
  readonly dataDir: string;
  readonly store: StoreSettings;
  readonly server: { readonly port: number; readonly host: string; readonly publicUrl?: string | undefined };
  /** Where people sign in to the extension; absent where they only pair. */
  readonly oidc?: FileConfiguration['oidc'];
  readonly sources: readonly SourceSettings[];
  /** How one human is recognised in several sources; absent: each row is a person of its own. */
  readonly correlate?: CorrelateConfig | undefined;
  /** Who is told what SCIM clients change, by their sources. */
  readonly events: readonly EventStream[];
  readonly portals: readonly PortalSettings[];
  /** The policy that a new store starts with. */
  readonly policyFile: string;
  readonly log: { readonly level?: LogLevel | undefined; readonly format?: LogFormat | undefined };
  /** True on the embedded sample organisation. */
  readonly isSample: boolean;
}

export type StoreSettings =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

export interface PortalSettings {
  readonly id: string;
  readonly tenant: string;
  /** None for a portal whose pages are not known. */
  readonly origins: readonly string[];
  /** Undefined for a portal without sites. */
  readonly sitesFile?: string | undefined;
  readonly accountsFile?: string | undefined;
  readonly admins: readonly string[];
}

/** What the command line says; it wins over the environment, which wins over the file. */
export interface ConfigRequest {
  readonly file?: string | undefined;
  readonly data?: string | undefined;
  readonly port?: number | undefined;
  readonly environment: Environment;
  /** Where relative paths of the command line and the environment start. */
  readonly folder: string;
}

const SAMPLE = fileURLToPath(new URL('config/default.yaml', import.meta.url));

/** Reads the file and the environment; what is wrong with them is reported all at once, with its places. */
export function loadConfig(
  request: ConfigRequest,
): { readonly config: Config } | { readonly problems: readonly Problem[] } {
  const { environment, folder } = request;
  const named = request.file ?? (environment['PORTILLON_CONFIG'] || undefined);
  const file = named === undefined ? SAMPLE : resolve(folder, named);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { problems: [configProblems.CONFIG_NOT_FOUND({ file }, { cause: error })] };
  }
  const { content, sources, events, problems } = checkFile(text, file, environment);
  const { overrides, problems: others } = readEnvironment(environment);
  if (!content || problems.length + others.length > 0) return { problems: [...problems, ...others] };
  const dataDir = resolve(folder, request.data ?? (environment['PORTILLON_DATA'] || 'data'));
  const { server, log } = content;
  return {
    config: freeze({
      dataDir,
      store: storeOf(overrides.postgres ?? content.store?.postgres, content, dirname(file), dataDir),
      server: { ...server, port: request.port ?? overrides.port ?? server.port },
      oidc: content.oidc,
      sources,
      correlate: content.correlate,
      events,
      portals: portalsOf(content, dirname(file)),
      policyFile: resolve(dirname(file), content.policy),
      log: { level: overrides.level ?? log.level, format: log.format },
      isSample: named === undefined,
    }),
  };
}

function storeOf(
  postgres: string | undefined,
  content: FileConfiguration,
  base: string,
  dataDir: string,
): StoreSettings {
  if (postgres !== undefined) return { kind: 'postgres', url: postgres };
  const { sqlite } = content.store ?? {};
  return {
    kind: 'sqlite',
    file: sqlite === undefined ? join(dataDir, 'portillon.db') : resolve(base, sqlite),
  };
}

function portalsOf(content: FileConfiguration, base: string): readonly PortalSettings[] {
  return Object.entries(content.portals).map(([id, portal]) => ({
    id,
    tenant: portal.tenant,
    origins: portal.origins ?? findPortal(id)?.pages?.match.hosts ?? [],
    sitesFile: portal.sites === undefined ? undefined : resolve(base, portal.sites),
    accountsFile: portal.accounts === undefined ? undefined : resolve(base, portal.accounts),
    admins: portal.admins,
  }));
}
