import { readFileSync } from 'node:fs';
import { CommanderError, type Command } from 'commander';
import { Problem, type Locale } from '../../shared/problem.ts';
import type { Environment } from '../config.ts';
import { commands } from './commands.ts';
import { EXIT, exitOf } from './exit.ts';
import { common } from './help/common.ts';
import { languageOf } from './language.ts';
import { cliProblems } from './problems.ts';
import { Refused } from './refused.ts';
import { processTerminal, tell, type Terminal } from './terminal.ts';
import { usageProblem } from './usage.ts';

/** Runs one command line and answers its exit code (docs/cli.md); every failure ends here, in one language. */
export async function runCommandLine(
  argv: readonly string[],
  environment: Environment,
  terminalFor: (locale: Locale, json: boolean) => Terminal = processTerminal,
): Promise<number> {
  const locale = languageOf(argv, environment);
  let code: number = EXIT.ok;
  const root = commands(locale, environment, terminalFor, (ended) => (code = ended));
  root.version(version(), '-V, --version', common[locale].version);
  quiet(root);
  try {
    await root.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    // Somebody who types no command has just read the help.
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
    const { problems, exitCode } = failure(error);
    tell(terminalFor(locale, argv.includes('--json')), problems);
    if (exitCode === EXIT.failure && environment['PORTILLON_LOG_LEVEL'] === 'debug') console.error(error);
    return exitCode;
  }
}

function failure(error: unknown): { problems: readonly Problem[]; exitCode: number } {
  if (error instanceof Refused) return error;
  const problem =
    error instanceof CommanderError
      ? usageProblem(error, 'portillon')
      : error instanceof Problem
        ? error
        : cliProblems.CLI_UNEXPECTED({ detail: messageOf(error) }, { cause: error });
  return { problems: [problem], exitCode: exitOf(problem) };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The parser throws instead of ending the process, and says nothing itself: its words are in English only. */
function quiet(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  command.commands.forEach(quiet);
}
