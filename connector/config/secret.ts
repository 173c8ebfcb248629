import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem, ProblemOptions } from '../../shared/problem.ts';
import { expectation } from './expectation.ts';
import { configProblems } from './problems.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Names under which people write secrets; none of them is a key of ours. */
const SECRET_KEY = /^(bind)?(password|passwd|pwd|secret|token|credentials?)$/i;

/** The value behind `passwordEnv` or `passwordFile`; the end of line of a file is not part of it. */
export function readSecret(
  from: { passwordEnv?: unknown; passwordFile?: unknown },
  folder: string,
  environment: Environment,
  options: ProblemOptions,
): { readonly value?: string; readonly problems: readonly Problem[] } {
  const { passwordEnv, passwordFile } = from;
  if (typeof passwordEnv === 'string' && passwordFile === undefined)
    return found(environment[passwordEnv], `$${passwordEnv}`, options);
  if (typeof passwordFile === 'string' && passwordEnv === undefined) {
    const file = resolve(folder, passwordFile);
    return found(readText(file)?.replace(/\r?\n$/, ''), file, options);
  }
  return {
    problems: [configProblems.CONFIG_INVALID({ expected: expectation('one-of-secret') }, options)],
  };
}

/** Paths of the secrets that a configuration file writes out. */
export function literalSecrets(value: unknown, at: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SECRET_KEY.test(key) && (typeof inner === 'string' || typeof inner === 'number')
      ? [[...at, key]]
      : literalSecrets(inner, [...at, key]),
  );
}

function found(value: string | undefined, from: string, options: ProblemOptions) {
  return value === undefined || value === ''
    ? { problems: [configProblems.CONFIG_SECRET_MISSING({ from }, options)] }
    : { value, problems: [] };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
