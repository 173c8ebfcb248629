import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadConfig, type Config, type Environment } from '../config.ts';
import { linkedStore } from '../flow/linked/linked.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { Refused } from './refused.ts';

/** What every command is told: where its data and its configuration are. */
export interface Where {
  readonly data?: string | undefined;
  readonly config?: string | undefined;
  readonly port?: number | undefined;
  readonly environment: Environment;
}

/** @throws Refused with every problem of the configuration */
export function readConfig({ data, config, port, environment }: Where): Config {
  const loaded = loadConfig({ file: config, data, port, environment, folder: process.cwd() });
  if ('problems' in loaded) throw new Refused(loaded.problems, EXIT.usage);
  return loaded.config;
}

/** Opens the store of a configuration, with its folders. */
export async function openStoreOf(config: Config): Promise<Store> {
  mkdirSync(config.dataDir, { recursive: true });
  if (config.store.kind === 'sqlite') mkdirSync(dirname(config.store.file), { recursive: true });
  return openStore(config.store);
}

/** The same as the flow sees it: where sources are correlated, one person for each human. */
export async function openLinkedOf(config: Config): Promise<Store> {
  return linkedStore(await openStoreOf(config), config.correlate);
}
