import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { createFlow } from '../flow.ts';
import { announced } from './colon.ts';
import { findingsOf, STRAYS, type Findings, type Stray } from './drift/findings.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import type { Naming } from './plan/naming.ts';
import { titleOf } from './plan/print.ts';
import { whatOf } from './plan/what.ts';
import { choosePortal, portalsOf } from './portals.ts';
import { hang } from './table.ts';
import type { Terminal } from './terminal.ts';

const text = {
  fr: {
    count: ['# changement à la main', '# changements à la main'],
    none: 'rien n’a été changé à la main',
    portals: ['# portail', '# portails'],
    added: 'ajouté à la main',
    removed: 'retiré à la main',
    reported: 'montré seulement',
    missing: 'Comptes qui manquent',
    stray: {
      orphan: 'Comptes sans personne',
      contested: 'Comptes de plusieurs personnes',
      unmanaged: 'Comptes tolérés',
      protected: 'Comptes protégés',
    },
  },
  en: {
    count: ['# change by hand', '# changes by hand'],
    none: 'nothing was changed by hand',
    portals: ['# portal', '# portals'],
    added: 'added by hand',
    removed: 'removed by hand',
    reported: 'shown only',
    missing: 'Missing accounts',
    stray: {
      orphan: 'Accounts without a person',
      contested: 'Accounts of several people',
      unmanaged: 'Tolerated accounts',
      protected: 'Protected accounts',
    },
  },
} satisfies Record<Locale, { stray: Record<Stray, string>; [word: string]: unknown }>;

/** `portillon drift`: what was changed by hand after Portillon had put it right, and accounts that nobody planned. */
export async function drift(
  terminal: Terminal,
  where: Where,
  options: { readonly portal: string | undefined },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const chosen = options.portal === undefined ? undefined : choosePortal(all, options.portal);
  await using store = await openLinkedOf(config);
  const flow = createFlow(store, all);
  const wanted = all.map(({ descriptor }) => descriptor).filter((portal) => (chosen ?? portal) === portal);
  const planned = await flow.plans(
    wanted.map(({ id }) => id),
    Date.now(),
  );
  const findings = planned.map(({ plan }) => findingsOf(plan));
  if (terminal.json) {
    terminal.print(JSON.stringify(findings));
    return EXIT.ok;
  }
  const policy = await flow.policy();
  if (findings.length > 1) printTotal(terminal, findings);
  for (const [index, portal] of wanted.entries()) {
    if (findings.length > 1) terminal.print('');
    print(terminal, { portal, sites: await store.sites.all(portal.id), policy }, findings[index]!);
  }
  return EXIT.ok;
}

function printTotal(terminal: Terminal, findings: readonly Findings[]): void {
  const { locale } = terminal;
  const { portals } = text[locale];
  const title = plural(locale, findings.length, portals[0]!, portals[1]!);
  const total = findings.reduce((sum, found) => sum + countOf(found), 0);
  terminal.print(terminal.style('bold', `${announced(title, countWords(total, locale), locale)}.`));
}

function print(terminal: Terminal, naming: Naming, found: Findings): void {
  const { locale, width } = terminal;
  const words = text[locale];
  const answer = announced(naming.portal.name, countWords(countOf(found), locale), locale);
  terminal.print(terminal.style('bold', `${answer}.`));
  for (const { plan, steps } of found.byHand) {
    for (const line of hang('  ', titleOf(plan, locale), width, 4)) terminal.print(line);
    for (const step of steps) {
      const [sign, what] = step.drift === 'added-by-hand' ? ['+', words.added] : ['−', words.removed];
      const only = step.held === 'drift-reported' ? ` (${words.reported})` : '';
      const said = announced(what + only, whatOf(naming, [step], locale), locale);
      for (const line of hang(`    ${sign} `, said, width))
        terminal.print(terminal.style(sign === '+' ? 'yellow' : 'blue', line));
    }
  }
  const list = (title: string, accounts: readonly string[]) => {
    if (accounts.length === 0) return;
    for (const line of hang('  ', announced(title, accounts.join(', '), locale), width, 4))
      terminal.print(line);
  };
  list(words.missing, found.missing);
  for (const stray of STRAYS) list(words.stray[stray], found.strays[stray]);
}

function countOf({ byHand }: Findings): number {
  return byHand.reduce((sum, { steps }) => sum + steps.length, 0);
}

function countWords(count: number, locale: Locale): string {
  const { none, count: words } = text[locale];
  return count === 0 ? none : plural(locale, count, words[0]!, words[1]!);
}
