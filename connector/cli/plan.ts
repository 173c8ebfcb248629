import type { Policy } from '../../shared/model/policy.ts';
import { describeMoney } from '../../shared/text/money.ts';
import type { Plan } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { createChanges, createFlow } from '../flow.ts';
import { amountsOf } from '../flow/amount.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import { actorOf } from './author.ts';
import { announced } from './colon.ts';
import { EXIT } from './exit.ts';
import { openLinkedOf, readConfig, type Where } from './open.ts';
import { printAccount, printPlan } from './plan/print.ts';
import { standingLines } from './plan/standing.ts';
import { countWords, sumCounts } from './plan/words.ts';
import { choosePortal, portalsOf } from './portals.ts';
import { cliProblems } from './problems.ts';
import { hang } from './table.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

const text = {
  fr: {
    portals: ['# portail', '# portails'],
    none: 'Rien à changer.',
    more: (amount: string) => `${amount} de plus à payer`,
    kept: (id: string, file: string) => `Plan ${id} gardé dans ${file}.`,
    keep: 'Rien n’est gardé. Pour approuver et appliquer ce plan : portillon plan --out FICHIER',
  },
  en: {
    portals: ['# portal', '# portals'],
    none: 'Nothing to change.',
    more: (amount: string) => `${amount} more to pay`,
    kept: (id: string, file: string) => `Plan ${id} kept in ${file}.`,
    keep: 'Nothing is kept. To approve and apply this plan: portillon plan --out FILE',
  },
} satisfies Record<Locale, unknown>;

type Portals = ReturnType<typeof portalsOf>;

/**
 * `portillon plan [--portal P] [--account X] [--out FILE]`: what would change in the portals. With --out the plan is
 * kept, for apply and approve; without it nothing is written.
 */
export async function plan(
  terminal: Terminal,
  where: Where,
  options: {
    readonly portal: string | undefined;
    readonly account: string | undefined;
    readonly out: string | undefined;
    readonly as: string | undefined;
  },
): Promise<number> {
  const config = readConfig(where);
  const all = portalsOf(config);
  const { portal, account, out } = options;
  const wanted =
    portal === undefined && account === undefined
      ? all
      : all.filter(({ descriptor }) => descriptor === choosePortal(all, portal));
  await using store = await openLinkedOf(config);
  const now = Date.now();
  if (account !== undefined)
    return await planAccount(terminal, store, all, wanted[0]!.descriptor, account, now);
  const ids = wanted.map(({ descriptor }) => descriptor.id);
  const flow = createFlow(store, all);
  const words = text[terminal.locale];
  if (out === undefined) {
    const parts = (await flow.plans(ids, now)).map((planned) => planned.plan);
    if (terminal.json) for (const part of parts) terminal.print(JSON.stringify(part));
    else {
      await show(terminal, store, wanted, await flow.policy(), parts);
      if (parts.some(({ accounts }) => accounts.length > 0)) say(terminal, ['', words.keep]);
    }
    return EXIT.ok;
  }
  const changes = createChanges(store, all);
  const kept = await changes.propose(ids, actorOf(options.as, where.environment), now);
  await writeText(out, `${JSON.stringify(asJson(kept), undefined, 2)}\n`);
  if (terminal.json) terminal.print(JSON.stringify(asJson(kept)));
  else {
    await show(terminal, store, wanted, await flow.policy(), kept.parts);
    const { standing } = await changes.standing(kept.id);
    say(terminal, ['', words.kept(kept.id, out), ...standingLines(standing, terminal.locale, out)]);
  }
  return EXIT.ok;
}

async function show(
  terminal: Terminal,
  store: Pick<Store, 'sites'>,
  portals: Portals,
  policy: Policy,
  parts: readonly Plan[],
): Promise<void> {
  if (parts.length > 1) say(terminal, [totalOf(parts, terminal.locale)]);
  for (const [index, part] of parts.entries()) {
    const { descriptor: portal, tenant } = portals.find(({ descriptor }) => descriptor.id === part.portal)!;
    if (index > 0 || parts.length > 1) terminal.print('');
    const sites = await store.sites.all(part.portal);
    printPlan(terminal, { portal, sites, policy }, tenant, part);
  }
}

/** `5 portals: 12 rights to grant, 3 to revoke, 261.00 EUR per month more to pay.` */
function totalOf(parts: readonly Plan[], locale: Locale): string {
  const words = text[locale];
  const title = plural(locale, parts.length, words.portals[0]!, words.portals[1]!);
  const amount = amountsOf(parts)
    .map((money) => describeMoney(money, locale))
    .join(' + ');
  const counts = countWords(sumCounts(parts.map((part) => part.counts)), locale);
  return `${announced(title, amount === '' ? counts : `${counts}, ${words.more(amount)}`, locale)}.`;
}

function say(terminal: Terminal, sentences: readonly string[]): void {
  for (const sentence of sentences)
    for (const line of hang('', sentence, terminal.width, 2)) terminal.print(terminal.style('bold', line));
}

/** One account's part of the plan of its portal: what bounds several accounts together holds its steps too. */
async function planAccount(
  terminal: Terminal,
  store: Store,
  portals: Portals,
  portal: Descriptor,
  account: string,
  now: number,
): Promise<number> {
  const flow = createFlow(store, portals);
  const state = await flow.account(portal.id, account, now);
  if (!state) throw cliProblems.CLI_ACCOUNT_UNKNOWN({ account, portal: portal.id });
  const { accounts } = await flow.plan(portal.id, now);
  const found = accounts.find((one) => one.account === state.account.key) ?? { ...state.plan, steps: [] };
  if (terminal.json) terminal.print(JSON.stringify(found));
  else if (found.steps.length + found.unread.length === 0) terminal.print(text[terminal.locale].none);
  else {
    const sites = await store.sites.all(portal.id);
    printAccount(terminal, { portal, sites, policy: await flow.policy() }, found);
  }
  return EXIT.ok;
}

function asJson({ createdAt, ...kept }: StoredPlan): object {
  return { ...kept, createdAt: new Date(createdAt).toISOString() };
}
