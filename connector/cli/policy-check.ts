import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { loadPolicy } from '../policy/load.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { knownWorld } from './policy-world.ts';
import { readText } from './read-text.ts';
import { problemJson, type Terminal } from './terminal.ts';

const text = {
  fr: {
    good: (rules: number) => `La politique se lit : ${plural('fr', rules, '# règle', '# règles')}.`,
    bad: ['# problème à corriger.', '# problèmes à corriger.'],
  },
  en: {
    good: (rules: number) => `The policy is sound: ${plural('en', rules, '# rule', '# rules')}.`,
    bad: ['# problem to correct.', '# problems to correct.'],
  },
} satisfies Record<Locale, unknown>;

/** `portillon policy check FILE`: every problem with its line and column; exit code 4 when there is one. */
export async function policyCheck(
  terminal: Terminal,
  where: Where,
  { file }: { readonly file: string },
): Promise<number> {
  const yaml = await readText(file);
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const { policy, problems, warnings } = loadPolicy(yaml, { file, world: await knownWorld(store, config) });
  const { locale } = terminal;
  const words = text[locale];
  if (terminal.json)
    terminal.print(
      JSON.stringify({ problems: problems.map(problemJson), warnings: warnings.map(problemJson) }),
    );
  else {
    const count = plural(locale, problems.length, words.bad[0]!, words.bad[1]!);
    terminal.print(problems.length > 0 ? count : words.good(policy?.rules.length ?? 0));
    for (const problem of problems) terminal.print(problem.say(locale));
    for (const warning of warnings) terminal.warn(warning.say(locale));
  }
  return problems.length > 0 ? EXIT.policy : EXIT.ok;
}
