import type { Locale } from '../../shared/problem.ts';
import type { Environment } from '../config.ts';

/** The language of this run: `--lang`, PORTILLON_LANG, the system's locale, else English. */
export function languageOf(argv: readonly string[], environment: Environment): Locale {
  const flag = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = flag === -1 ? undefined : (argv[flag]!.split('=')[1] ?? argv[flag + 1]);
  const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  const wanted = said ?? (environment['PORTILLON_LANG'] || system) ?? '';
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
