import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';

/** What an account is when it is not simply a person's. */
export const STRAYS = ['orphan', 'contested', 'unmanaged', 'protected'] as const;
export type Stray = (typeof STRAYS)[number];

/** What of a portal nobody planned. */
export interface Findings {
  readonly portal: string;
  readonly byHand: readonly { readonly plan: AccountPlan; readonly steps: readonly Step[] }[];
  /** Keys of the accounts. */
  readonly strays: Readonly<Record<Stray, readonly string[]>>;
  readonly missing: readonly string[];
}

/** What was changed by hand, which accounts are nobody's, and which are not there. Pure. */
export function findingsOf({ portal, accounts }: Plan): Findings {
  const having = (is: (step: Step) => boolean) =>
    accounts.filter(({ steps }) => steps.some(is)).map(({ account }) => account);
  return {
    portal,
    byHand: accounts
      .map((plan) => ({ plan, steps: plan.steps.filter((step) => step.drift) }))
      .filter(({ steps }) => steps.length > 0),
    strays: {
      orphan: having(({ held }) => held === 'orphan'),
      contested: having(({ held }) => held === 'contested'),
      unmanaged: having(({ held }) => held === 'unmanaged'),
      protected: having(({ held }) => held === 'protected'),
    },
    missing: having(({ kind }) => kind === 'create'),
  };
}
