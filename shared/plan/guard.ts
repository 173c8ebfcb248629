import type { GuardRule } from '../model/policy.ts';
import type { AccountPlan, StepKind, Tripped } from './step.ts';
import { STEP_KINDS } from './step.ts';

/** What the steps of a plan are a part of. */
export interface Population {
  /** Accounts of the portal, or of one agency. */
  readonly accounts: number;
  /** Boxes that are ticked there today. */
  readonly boxes: number;
}

export interface GuardedPopulation extends Population {
  /** By site id of the agency. */
  readonly agencies: ReadonlyMap<string, Population>;
}

type Limit = Pick<GuardRule, 'count' | 'percent'>;

/**
 * Where the policy says nothing. Taking away does harm at once: ten accounts' worth (an account has some ten boxes)
 * and a tenth of what is there are looked at first. Giving can be taken back, and the first plans of a new portal
 * give a lot: fifty accounts' worth, and half of what will be there.
 */
export const DEFAULT_GUARDS: Readonly<Record<StepKind, Limit>> = {
  revoke: { count: 100, percent: 10 },
  revokeAccess: { count: 10, percent: 10 },
  suspend: { count: 10, percent: 10 },
  archive: { count: 10, percent: 10 },
  setProfile: { count: 10, percent: 25 },
  setHours: { count: 50, percent: 50 },
  create: { count: 50, percent: 50 },
  invite: { count: 50, percent: 50 },
  reactivate: { count: 50, percent: 50 },
  grant: { count: 500, percent: 50 },
};

/**
 * The guards that a plan trips: more steps of a kind than the count, and more than the percentage of what they are a
 * part of, in the portal as a whole or in one agency. Held steps are not counted: nothing comes of them. Kinds that
 * add are measured against what will be there, so that the first account of a portal is not infinitely many.
 */
export function trippedBy(
  portal: string,
  rules: readonly GuardRule[],
  plans: readonly AccountPlan[],
  population: GuardedPopulation,
): readonly Tripped[] {
  const agencies = [...new Set(plans.flatMap((plan) => plan.agency ?? []))].toSorted();
  return [undefined, ...agencies].flatMap((agency) => {
    const here = agency === undefined ? plans : plans.filter((plan) => plan.agency === agency);
    const there = agency === undefined ? population : population.agencies.get(agency);
    const counts = new Map<StepKind, number>();
    for (const { steps } of here) {
      const kinds = steps.filter(({ held }) => !held).map(({ kind }) => kind);
      // Boxes are counted as boxes, accounts as accounts: two profiles of one account are one account.
      const isBox = (kind: StepKind) => kind === 'grant' || kind === 'revoke';
      const accounts = new Set(kinds.filter((kind) => !isBox(kind)));
      for (const kind of [...kinds.filter(isBox), ...accounts]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return STEP_KINDS.flatMap((kind): readonly Tripped[] => {
      const count = counts.get(kind) ?? 0;
      const of = wholeOf(kind, there ?? { accounts: 0, boxes: 0 }, count);
      const limit = limitFor(rules, portal, kind, agency);
      if (count <= limit.count || count * 100 <= limit.percent * of) return [];
      return [{ portal, kind, ...(agency === undefined ? {} : { agency }), count, of, limit }];
    });
  });
}

function wholeOf(kind: StepKind, { accounts, boxes }: Population, count: number): number {
  if (kind === 'revoke') return boxes;
  if (kind === 'grant') return boxes + count;
  return kind === 'create' ? accounts + count : accounts;
}

/** The rule that names most of portal, kind and agency; of two alike, the stricter. */
function limitFor(
  rules: readonly GuardRule[],
  portal: string,
  kind: StepKind,
  agency: string | undefined,
): Limit {
  const names = (rule: GuardRule) =>
    Number(rule.agency !== undefined) * 4 +
    Number(rule.kind !== undefined) * 2 +
    Number(rule.portal !== undefined);
  const [rule] = rules
    .filter(
      (one) =>
        (one.portal ?? portal) === portal && (one.kind ?? kind) === kind && (one.agency ?? agency) === agency,
    )
    .toSorted((a, b) => names(b) - names(a) || a.count - b.count || a.percent - b.percent);
  return rule ? { count: rule.count, percent: rule.percent } : DEFAULT_GUARDS[kind];
}
