import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { migrations } from '../store/migrations/index.ts';
import {
  checkAudit,
  checkLock,
  checkPolicy,
  checkReads,
  checkSites,
  checkSource,
  type Finding,
} from './doctor/checks.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { problemJson, type Terminal } from './terminal.ts';

const text = {
  fr: { good: 'Tout va bien.', bad: ['# point à corriger.', '# points à corriger.'] },
  en: { good: 'All is well.', bad: ['# point to correct.', '# points to correct.'] },
} satisfies Record<Locale, unknown>;

/** `portillon doctor`: what works and what does not, with what to do; exit code 1 when something does not. */
export async function doctor(terminal: Terminal, where: Where): Promise<number> {
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const { kind } = config.store;
  const schema = migrations.length;
  const findings: Finding[] = [
    {
      check: 'store',
      about: { fr: `Base ${kind}, schéma ${schema}`, en: `Store ${kind}, schema ${schema}` },
    },
    await checkLock(config),
    ...(await Promise.all(config.sources.map(checkSource))),
    ...(await checkReads(store, config.sources, Date.now())),
    await checkPolicy(store, config),
    ...(await Promise.all(config.portals.map(({ id }) => checkSites(store, id)))),
    await checkAudit(store),
  ];
  const bad = findings.filter((finding) => finding.problem).length;
  if (terminal.json) terminal.print(JSON.stringify({ ok: bad === 0, findings: findings.map(findingJson) }));
  else {
    const { locale } = terminal;
    const words = text[locale];
    terminal.print(bad === 0 ? words.good : plural(locale, bad, words.bad[0]!, words.bad[1]!));
    for (const finding of findings) print(terminal, finding);
  }
  return bad === 0 ? EXIT.ok : EXIT.failure;
}

function print(terminal: Terminal, { about, problem }: Finding): void {
  const { locale } = terminal;
  const sign = problem ? terminal.style('red', '✗') : terminal.style('green', '✓');
  terminal.print(`${sign} ${about[locale]}`);
  if (problem) terminal.print(`  ${problem.say(locale)}`);
}

function findingJson({ check, about, problem }: Finding): Record<string, unknown> {
  return { check, ok: !problem, about, ...(problem && { problem: problemJson(problem) }) };
}
