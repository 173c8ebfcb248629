import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadConfig, type Config, type Environment } from '../../../connector/config.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

/** A folder with a configuration file and the empty files that it names. */
export interface ConfigFolder extends AsyncDisposable {
  readonly path: string;
  readonly file: string;
}

/** Writes `yaml` as portillon.yaml beside empty sites.csv, accounts.csv and policy.yaml. */
export async function configFolder(yaml: string): Promise<ConfigFolder> {
  const folder = await temporaryFolder('config');
  const file = join(folder.path, 'conf', 'portillon.yaml');
  await mkdir(dirname(file));
  await writeFile(file, yaml);
  for (const name of ['sites.csv', 'accounts.csv', 'policy.yaml'])
    await writeFile(join(dirname(file), name), '');
  return { path: folder.path, file, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

/** The configuration of a file that is expected to be right. */
export function configOf(folder: ConfigFolder, environment: Environment = {}): Config {
  const loaded = loadConfig({ file: folder.file, environment, folder: folder.path });
  if ('problems' in loaded) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'));
  return loaded.config;
}

/** `line:column path CODE` of everything that is wrong with a file. */
export function faultsOf(folder: ConfigFolder, environment: Environment = {}): readonly string[] {
  const loaded = loadConfig({ file: folder.file, environment, folder: folder.path });
  if ('config' in loaded) return [];
  return loaded.problems.map(({ code, place }) =>
    place ? `${place.line}:${place.column} ${place.path ?? ''} ${code}` : code,
  );
}

/** The parts that every file needs. */
export const BASE = `portals:
  intratone: { tenant: regle, origins: ['https://www.intratone.info/*'], sites: sites.csv, admins: [admin] }
policy: policy.yaml
`;
