import type { Command } from 'commander';
import type { Locale } from '../../../shared/problem.ts';
import type { Common, Registrar } from '../registrar.ts';

const help = {
  fr: {
    plan: 'ce qui changerait dans les portails',
    portal: 'un seul portail ; tous si absent',
    account: 'un seul compte, sans suffixe',
    out: 'garder le plan : dans ce fichier, et pour apply et approve',
    plans: 'les plans gardés, le plus récent d’abord',
    apply: 'appliquer un plan gardé, ou reprendre où il s’est arrêté',
    one: 'fichier de plan --out, ou début du numéro du plan',
    cost: 'montant exact des dépenses acceptées, comme « 58.00 EUR »',
    folder: 'dossier où écrire ce qui est à remettre aux portails (deliveries/ dans le dossier des données)',
    approve: 'approuver un plan',
    reject: 'refuser un plan : il ne sera jamais appliqué',
    resume: 'lever la quarantaine d’un plan',
    cancel: 'abandonner un plan',
    reason: 'pourquoi',
    as: 'au nom de qui (PORTILLON_ACTOR, sinon l’utilisateur du système)',
    drift: 'ce qui a été changé à la main, et les comptes sans personne',
  },
  en: {
    plan: 'what would change in the portals',
    portal: 'one portal only; all when left out',
    account: 'one account only, without its suffix',
    out: 'keep the plan: in this file, and for apply and approve',
    plans: 'the kept plans, newest first',
    apply: 'apply a kept plan, or go on where it stopped',
    one: 'plan file of --out, or the beginning of the plan’s id',
    cost: 'the exact amount of the accepted expenses, such as “58.00 EUR”',
    folder: 'folder for what is to be handed to the portals (deliveries/ in the data folder)',
    approve: 'approve a plan',
    reject: 'reject a plan: it will never be applied',
    resume: 'release a plan from quarantine',
    cancel: 'give a plan up',
    reason: 'why',
    as: 'in whose name (PORTILLON_ACTOR, else the user of the system)',
    drift: 'what was changed by hand, and accounts without a person',
  },
} satisfies Record<Locale, unknown>;

interface Deciding extends Common {
  readonly reason?: string;
  readonly as?: string;
}

/** `plan`, `plans`, `apply`, `approve`, `reject`, `resume`, `cancel`, `drift`. */
export function planCommands(root: Command, { locale, common, run }: Registrar): void {
  const say = help[locale];
  common(root.command('plan').description(say.plan))
    .option('--portal <portal>', say.portal)
    .option('--account <account>', say.account)
    .option('--out <file>', say.out)
    .option('--as <name>', say.as)
    .action(
      ({
        portal,
        account,
        out,
        as,
        ...options
      }: Common & { portal?: string; account?: string; out?: string; as?: string }) =>
        run(options, async (terminal, where) => {
          const { plan } = await import('../plan.ts');
          return plan(terminal, where, { portal, account, out, as });
        }),
    );
  common(root.command('plans').description(say.plans)).action((options: Common) =>
    run(options, async (terminal, where) => {
      const { plans } = await import('../plans.ts');
      return plans(terminal, where);
    }),
  );
  common(root.command('apply').description(say.apply))
    .argument('<plan>', say.one)
    .option('--confirm-cost <amount>', say.cost)
    .option('--out <dir>', say.folder)
    .option('--as <name>', say.as)
    .action(
      (
        plan: string,
        { confirmCost, out, as, ...options }: Common & { confirmCost?: string; out?: string; as?: string },
      ) =>
        run(options, async (terminal, where) => {
          const { apply } = await import('../apply.ts');
          return apply(terminal, where, { plan, confirmCost, out, as });
        }),
    );
  for (const kind of ['approve', 'reject', 'resume', 'cancel'] as const)
    common(root.command(kind).description(say[kind]))
      .argument('<plan>', say.one)
      .option('--reason <text>', say.reason)
      .option('--as <name>', say.as)
      .action((plan: string, { reason, as, ...options }: Deciding) =>
        run(options, async (terminal, where) => {
          const { decide } = await import('../decide.ts');
          return decide(terminal, where, { kind, plan, reason, as });
        }),
      );
  common(root.command('drift').description(say.drift))
    .option('--portal <portal>', say.portal)
    .action(({ portal, ...options }: Common & { portal?: string }) =>
      run(options, async (terminal, where) => {
        const { drift } = await import('../drift.ts');
        return drift(terminal, where, { portal });
      }),
    );
}
