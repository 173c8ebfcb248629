import type { EffectiveGrant } from '../../../shared/model/permission.ts';
import type { Money, Policy } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import { describePool } from '../../../shared/plan/describe-cost.ts';
import { describeMoney } from '../../../shared/text/money.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../shared/problem.ts';
import { listNames, plural } from '../../../shared/text/plural.ts';
import type { PlanDifference, WhatIf } from '../../flow/what-if.ts';
import type { Store } from '../../store/store.ts';
import { announced } from '../colon.ts';
import { printSteps } from '../plan/print.ts';
import { whatOf } from '../plan/what.ts';
import { countWords } from '../plan/words.ts';
import type { portalsOf } from '../portals.ts';
import type { Terminal } from '../terminal.ts';
import { placeWords } from '../who.ts';
import type { Naming } from '../plan/naming.ts';
import { hang, table } from '../table.ts';

/** Rights of one person that are told one by one; an administrator's profile has a hundred. */
const MOST = 20;

const text = {
  fr: {
    none: 'Rien ne changerait.',
    people: ['# personne concernée ; rien n’est écrit.', '# personnes concernées ; rien n’est écrit.'],
    more: (people: number) => `et ${plural('fr', people, '# autre personne', '# autres personnes')}`,
    rest: (rights: number) => `et ${plural('fr', rights, '# autre droit', '# autres droits')} (--json)`,
    plan: 'plan',
    fewer: 'Ne serait plus à faire',
    seats: 'Places',
    money: 'À payer en plus',
    nothing: 'rien',
  },
  en: {
    none: 'Nothing would change.',
    people: ['# person concerned; nothing is written.', '# people concerned; nothing is written.'],
    more: (people: number) => `and ${plural('en', people, '# other person', '# other people')}`,
    rest: (rights: number) => `and ${plural('en', rights, '# other right', '# other rights')} (--json)`,
    plan: 'plan',
    fewer: 'No longer to be done',
    seats: 'Seats',
    money: 'More to pay',
    nothing: 'nothing',
  },
} satisfies Record<Locale, unknown>;

/** Prints what would be different: rights by person and portal, then steps, seats and money. */
export async function printWhatIf(
  terminal: Terminal,
  store: Pick<Store, 'people' | 'sites'>,
  portals: ReturnType<typeof portalsOf>,
  policy: Pick<Policy, 'profiles' | 'exclusions'>,
  found: WhatIf,
): Promise<void> {
  const { locale } = terminal;
  const words = text[locale];
  const plans = found.plans.filter(({ more, fewer, seats }) => more.length + fewer.length + seats.length > 0);
  if (found.atoms.length === 0 && plans.length === 0) return terminal.print(words.none);
  terminal.print(terminal.style('bold', plural(locale, found.people, words.people[0]!, words.people[1]!)));
  const rows = await store.people.getMany([...new Set(found.atoms.map(({ person }) => person))]);
  const names = new Map(rows.map(({ person }) => [person.id, person.displayName]));
  for (const { portal: id, person, added, removed } of found.atoms) {
    const portal = portals.find(({ descriptor }) => descriptor.id === id)!.descriptor;
    const sites = await store.sites.all(id);
    terminal.print('');
    terminal.print(terminal.style('bold', `${names.get(person) ?? person} (${portal.name})`));
    printGrants(terminal, '+', added, portal, sites);
    printGrants(terminal, '−', removed, portal, sites);
  }
  const told = new Set(found.atoms.map(({ person }) => person)).size;
  if (found.people > told && told >= 200) terminal.print(words.more(found.people - told));
  for (const plan of plans) {
    const { descriptor } = portals.find((portal) => portal.descriptor.id === plan.portal)!;
    printPlan(terminal, { portal: descriptor, sites: await store.sites.all(plan.portal), policy }, plan);
  }
  const [before, after] = [found.money.before, found.money.after].map((amounts) => sum(amounts, locale));
  if (before === after) return;
  const change = [before, after].map((amount) => (amount === '' ? words.nothing : amount)).join(' → ');
  terminal.print('');
  terminal.print(terminal.style('yellow', announced(words.money, change, locale)));
}

function printGrants(
  terminal: Terminal,
  sign: '+' | '−',
  grants: readonly EffectiveGrant[],
  portal: Descriptor,
  sites: readonly Site[],
): void {
  const { locale, width } = terminal;
  const rows = grants
    .slice(0, MOST)
    .map(({ feature, sites: held }) => [
      `  ${sign} ${portal.features.find(({ id }) => id === feature)?.label[locale] ?? feature}`,
      ...(portal.sites.reach === 'root' ? [] : [placeWords(held, portal, sites, locale)]),
    ]);
  for (const line of table(rows, width))
    terminal.print(terminal.style(sign === '+' ? 'blue' : 'yellow', line));
  if (grants.length > MOST) terminal.print(`  ${text[locale].rest(grants.length - MOST)}`);
}

function printPlan(
  terminal: Terminal,
  naming: Naming,
  { before, after, more, fewer, seats }: PlanDifference,
): void {
  const { locale, width } = terminal;
  const words = text[locale];
  terminal.print('');
  const change = `${countWords(before, locale)} → ${countWords(after, locale)}`;
  const title = announced(`${naming.portal.name}, ${words.plan}`, change, locale);
  for (const line of hang('', title, width, 2)) terminal.print(terminal.style('bold', line));
  for (const { after: pool } of seats)
    for (const line of hang('  ', announced(words.seats, describePool(pool, locale), locale), width, 4))
      terminal.print(terminal.style('yellow', line));
  for (const [account, steps] of Map.groupBy(more, (step) => step.account)) {
    terminal.print(`  ${account}`);
    printSteps(terminal, naming, steps);
  }
  if (fewer.length === 0) return;
  terminal.print(`  ${words.fewer}`);
  for (const [account, steps] of Map.groupBy(fewer, (step) => step.account)) {
    const what = listNames(
      locale,
      steps.map((step) => whatOf(naming, [step], locale)),
    );
    for (const line of hang('    ', announced(account, what, locale), width, 6))
      terminal.print(terminal.style('dim', line));
  }
}

function sum(amounts: readonly Money[], locale: Locale): string {
  return amounts.map((amount) => describeMoney(amount, locale)).join(' + ');
}
