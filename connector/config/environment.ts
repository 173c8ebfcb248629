import type { Problem, Text } from '../../shared/problem.ts';
import { expectation } from './expectation.ts';
import { configProblems } from './problems.ts';
import { fileSchema, type LogLevel } from './schema.ts';
import type { Environment } from './secret.ts';

/** What the environment says; it wins over the file. */
export interface Overrides {
  readonly port?: number;
  readonly postgres?: string;
  readonly level?: LogLevel;
}

/** Reads the `PORTILLON_*` variables that change the configuration. */
export function readEnvironment(environment: Environment): {
  readonly overrides: Overrides;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read = <T>(name: string, expected: Text, parse: (text: string) => T | undefined): T | undefined => {
    const text = environment[name];
    if (text === undefined || text === '') return undefined;
    const value = parse(text);
    if (value === undefined) problems.push(configProblems.CONFIG_ENVIRONMENT({ name, expected }));
    return value;
  };
  const port = read('PORTILLON_PORT', expectation('port'), parsePort);
  const postgres = read('PORTILLON_POSTGRES_URL', expectation('postgres'), (text) =>
    /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined,
  );
  const level = read('PORTILLON_LOG_LEVEL', expectation('level'), parseLevel);
  return {
    overrides: {
      ...(port !== undefined && { port }),
      ...(postgres !== undefined && { postgres }),
      ...(level !== undefined && { level }),
    },
    problems,
  };
}

/** A TCP port, 0 for any; undefined when the text is none. */
export function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function parseLevel(text: string): LogLevel | undefined {
  const parsed = fileSchema.shape.log.safeParse({ level: text });
  return parsed.success ? parsed.data.level : undefined;
}
