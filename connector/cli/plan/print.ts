import type { Site } from '../../../shared/model/site.ts';
import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../shared/problem.ts';
import { announced } from '../colon.ts';
import { cut, wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { groupSteps } from './lines.ts';
import { COLOURS, countWords } from './words.ts';

/** Prints a plan as a diff: counts first, then by person, then by tab of the portal. */
export function printPlan(
  terminal: Terminal,
  portal: Descriptor,
  tenant: string,
  sites: readonly Site[],
  plan: Plan,
): void {
  const { locale } = terminal;
  const answer = announced(`${portal.name} (${tenant})`, countWords(plan.counts, locale), locale);
  terminal.print(terminal.style('bold', `${answer}.`));
  for (const account of plan.accounts) printAccount(terminal, portal, sites, account);
}

/** Prints one account's part of a plan. */
export function printAccount(
  terminal: Terminal,
  portal: Descriptor,
  sites: readonly Site[],
  plan: AccountPlan,
): void {
  const { locale, width = Infinity } = terminal;
  terminal.print('');
  terminal.print(terminal.style('bold', titleOf(plan, locale)));
  for (const [tab, steps] of byTab(portal, plan.steps)) {
    const indent = tab === undefined ? '  ' : '    ';
    if (tab !== undefined) terminal.print(`  ${tabLabel(portal, tab, locale)}`);
    for (const { lines, why } of groupSteps(portal, sites, steps, locale)) {
      for (const { sign, what } of lines)
        terminal.print(terminal.style(COLOURS[sign], cut(`${indent}${sign} ${what}`, width)));
      if (why !== '')
        for (const line of wrap(why, `${indent}  `, terminal.width))
          terminal.print(terminal.style('dim', line));
    }
  }
  const unread = plan.unread.map((tab) => tabLabel(portal, tab, locale));
  const title = { fr: '  ? Pas encore lu', en: '  ? Not read yet' }[locale];
  if (unread.length > 0) terminal.print(terminal.style('dim', announced(title, unread.join(', '), locale)));
}

function titleOf({ account, person }: AccountPlan, locale: Locale): string {
  if (person) return `${person.displayName} (${account})`;
  return `${account} (${{ fr: 'aucune personne', en: 'no person' }[locale]})`;
}

/** Steps in the order of the portal's tabs; those of the account itself first. */
function byTab(portal: Descriptor, steps: readonly Step[]): [string | undefined, Step[]][] {
  const order = [undefined, ...portal.pages.tabs.map((tab) => tab.id)];
  return order
    .map((tab): [string | undefined, Step[]] => [tab, steps.filter((step) => step.tab === tab)])
    .filter(([, found]) => found.length > 0);
}

function tabLabel(portal: Descriptor, id: string, locale: Locale): string {
  return portal.pages.tabs.find((tab) => tab.id === id)?.label[locale] ?? id;
}
