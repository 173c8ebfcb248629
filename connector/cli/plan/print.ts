import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../shared/problem.ts';
import { announced } from '../colon.ts';
import { hang, wrap } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { groupSteps, type Line } from './lines.ts';
import type { Naming } from './naming.ts';
import { verdictLines } from './verdict.ts';
import { COLOURS, countWords } from './words.ts';

/** Prints a plan as a diff: counts first, then by person, then by tab of the portal. */
export function printPlan(terminal: Terminal, naming: Naming, tenant: string, plan: Plan): void {
  const { locale, width } = terminal;
  const answer = announced(`${naming.portal.name} (${tenant})`, countWords(plan.counts, locale), locale);
  for (const line of hang('', `${answer}.`, width, 2)) terminal.print(terminal.style('bold', line));
  for (const { line, style } of verdictLines(plan, naming.sites, locale))
    for (const part of hang('  ', line, width, 4)) terminal.print(terminal.style(style, part));
  const told = new Set<string>();
  for (const account of plan.accounts) printAccount(terminal, naming, account, told);
}

/** Prints one account's part of a plan. `told` are the portal's notes that need not be repeated. */
export function printAccount(
  terminal: Terminal,
  naming: Naming,
  plan: AccountPlan,
  told = new Set<string>(),
): void {
  const { locale, width } = terminal;
  terminal.print('');
  for (const line of hang('', titleOf(plan, locale), width, 2)) terminal.print(terminal.style('bold', line));
  printSteps(terminal, naming, plan.steps, told);
  const unread = plan.unread.map((tab) => tabLabel(naming.portal, tab, locale));
  if (unread.length === 0) return;
  const title = announced({ fr: 'Pas encore lu', en: 'Not read yet' }[locale], unread.join(', '), locale);
  for (const line of hang('  ? ', title, width)) terminal.print(terminal.style('dim', line));
}

/** Prints the steps of one account, by tab of the portal, each with what gives or holds it. */
export function printSteps(
  terminal: Terminal,
  naming: Naming,
  all: readonly Step[],
  told = new Set<string>(),
): void {
  const { locale, width } = terminal;
  for (const [tab, steps] of byTab(naming.portal, all)) {
    const indent = tab === undefined ? '  ' : '    ';
    if (tab !== undefined) terminal.print(`  ${tabLabel(naming.portal, tab, locale)}`);
    for (const { lines, why } of groupSteps(naming, steps, locale)) {
      for (const line of lines) printLine(terminal, indent, line, told);
      for (const reason of why)
        for (const line of wrap(reason, `${indent}  `, width)) terminal.print(terminal.style('dim', line));
    }
  }
}

function printLine(
  terminal: Terminal,
  indent: string,
  { sign, what, marks, note }: Line,
  told: Set<string>,
): void {
  const said = [what, ...marks].join(' · ');
  for (const line of hang(`${indent}${sign} `, said, terminal.width))
    terminal.print(terminal.style(COLOURS[sign], line));
  if (note === undefined || told.has(note)) return;
  told.add(note);
  for (const line of hang(`${indent}  › `, note, terminal.width)) terminal.print(terminal.style('dim', line));
}

/** Whose account: the name, and the key. */
export function titleOf({ account, person }: AccountPlan, locale: Locale): string {
  if (person) return `${person.displayName} (${account})`;
  return `${account} (${{ fr: 'aucune personne', en: 'no person' }[locale]})`;
}

/** What opens the account, the steps of each tab in the portal's order, then what else is about the account itself. */
function byTab(portal: Descriptor, steps: readonly Step[]): [string | undefined, Step[]][] {
  const own = steps.filter((step) => step.tab === undefined);
  const opens = ({ kind }: Step) => kind === 'create' || kind === 'reactivate';
  return [
    [undefined, own.filter(opens)] as [undefined, Step[]],
    ...portal.tabs.map(({ id }): [string, Step[]] => [id, steps.filter((step) => step.tab === id)]),
    [undefined, own.filter((step) => !opens(step))] as [undefined, Step[]],
  ].filter(([, found]) => found.length > 0);
}

function tabLabel(portal: Descriptor, id: string, locale: Locale): string {
  return portal.tabs.find((tab) => tab.id === id)?.label[locale] ?? id;
}
