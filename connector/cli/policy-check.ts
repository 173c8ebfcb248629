import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { lintMeaning } from '../flow/lint/lint.ts';
import { createEverybody, type Everybody } from '../flow/population/everybody.ts';
import type { ConfiguredPortal } from '../flow/portal.ts';
import { imagine } from '../flow/what-if/imagined.ts';
import { createWorld } from '../flow/world.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Store } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { knownWorld } from './policy-world.ts';
import { portalsOf } from './portals.ts';
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
  await using store = await openLinkedOf(config);
  const now = Date.now();
  const world = await knownWorld(store, config);
  const loaded = loadPolicy(yaml, { file, world, now });
  const { policy, problems } = loaded;
  const portals = portalsOf(config);
  // Before any source was read there is nobody whom the policy could be about.
  const meaning =
    policy && world.groups
      ? await lintMeaning(store, await everybodyUnder(store, portals, yaml, now), portals, loaded.placeOf)
      : [];
  const warnings = [...loaded.warnings, ...meaning];
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

/** Everybody as they would be under the text of a policy. */
function everybodyUnder(
  store: Store,
  portals: readonly ConfiguredPortal[],
  policy: string,
  now: number,
): Promise<Everybody> {
  const imagined = imagine(store, { changes: [], policy });
  return createEverybody(imagined, createWorld(imagined, portals))(now);
}
