import { Option, type Command } from 'commander';
import type { Environment } from '../config.ts';
import type { Locale } from '../../shared/problem.ts';
import { common as help } from './help/common.ts';
import type { Where } from './open.ts';
import type { Terminal } from './terminal.ts';

/** The options that every command has. */
export interface Common {
  readonly data?: string;
  readonly config?: string;
  readonly json?: boolean;
}

/** What the file of a group of commands needs to add them; what does the work is imported only when it is asked for. */
export interface Registrar {
  readonly locale: Locale;
  /** Adds the options of every command. */
  readonly common: (command: Command) => Command;
  readonly language: () => Option;
  /** Runs a command and keeps its exit code. */
  readonly run: (
    options: Common,
    work: (terminal: Terminal, where: Where) => Promise<number>,
  ) => Promise<void>;
}

export function registrar(
  locale: Locale,
  environment: Environment,
  terminalFor: (locale: Locale, json: boolean) => Terminal,
  end: (code: number) => void,
): Registrar {
  const say = help[locale];
  const language = () => new Option('--lang <lang>', say.lang).choices(['fr', 'en']);
  return {
    locale,
    language,
    common: (command) =>
      command
        .option('--data <dir>', say.data)
        .option('--config <file>', say.config)
        .option('--json', say.json)
        .addOption(language())
        .helpOption('-h, --help', say.help),
    run: async (options, work) => {
      const { data, config, json = false } = options;
      end(await work(terminalFor(locale, json), { data, config, environment }));
    },
  };
}
