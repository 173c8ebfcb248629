import type { Config, SourceSettings } from '../../config.ts';
import { cliProblems } from '../problems.ts';

/** The source of the configuration that a command names. @throws Problem CLI_SOURCE_UNKNOWN */
export function findSource({ sources }: Pick<Config, 'sources'>, name: string): SourceSettings {
  const found = sources.find(({ config }) => config.id === name);
  if (!found)
    throw cliProblems.CLI_SOURCE_UNKNOWN({ source: name, known: sources.map(({ config }) => config.id) });
  return found;
}
