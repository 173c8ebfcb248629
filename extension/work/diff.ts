import { isToCheck } from '../../shared/plan/count.ts';
import type { Step } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { QueuedAccount } from '../../shared/wire/queue.ts';

type QueuedStep = QueuedAccount['steps'][number];

/** What steps come to, as a plan counts them. */
export const CHANGES = ['create', 'grant', 'revoke', 'change', 'open', 'close', 'toCheck'] as const;
export type Change = (typeof CHANGES)[number];
export type Changes = Readonly<Record<Change, number>>;

const changeOf: Readonly<Record<Step['kind'], Change>> = {
  create: 'create',
  grant: 'grant',
  revoke: 'revoke',
  setProfile: 'change',
  setHours: 'change',
  invite: 'open',
  reactivate: 'open',
  suspend: 'close',
  revokeAccess: 'close',
  archive: 'close',
};

export function changesOf(steps: readonly Pick<QueuedStep, 'kind' | 'observed'>[]): Changes {
  const changes = { create: 0, grant: 0, revoke: 0, change: 0, open: 0, close: 0, toCheck: 0 };
  for (const step of steps) changes[isToCheck(step) ? 'toCheck' : changeOf[step.kind]] += 1;
  return changes;
}

/** One administrator right, and to whom it is given or from whom it is taken. */
export interface RightChange {
  readonly feature: string;
  readonly grants: boolean;
  /** Names of people, or the account's key where there is no person. */
  readonly who: readonly string[];
}

/** The administrator rights among the steps: they are confirmed by name (ui.md). In the portal's order. */
export function rightsOf(accounts: readonly QueuedAccount[], portal: Descriptor): readonly RightChange[] {
  const rights = portal.features.filter(
    ({ sensitivity }) => sensitivity === 'delegation' || sensitivity === 'all-sites',
  );
  return rights.flatMap(({ id }) =>
    [true, false].flatMap((grants) => {
      const who = accounts
        .filter(({ steps }) => steps.some((step) => isAbout(step, id, grants)))
        .map(({ account, name }) => name ?? account);
      return who.length === 0 ? [] : [{ feature: id, grants, who }];
    }),
  );
}

function isAbout({ kind, item }: QueuedStep, feature: string, grants: boolean): boolean {
  return item?.kind === 'feature' && item.id === feature && kind === (grants ? 'grant' : 'revoke');
}

/** What the steps cost in each seat pool, and each price. */
export function costsOf(accounts: readonly QueuedAccount[]): readonly NonNullable<QueuedStep['cost']>[] {
  const costs = accounts.flatMap(({ steps }) => steps.flatMap(({ cost }) => cost ?? []));
  const alike = Map.groupBy(costs, ({ pool, price, alreadyDue, seats }) =>
    [pool, price.currency, price.per, alreadyDue, seats > 0].join(' '),
  );
  return [...alike.values()].map((same) => ({
    ...same[0]!,
    seats: same.reduce((sum, { seats }) => sum + seats, 0),
    price: { ...same[0]!.price, minor: same.reduce((sum, { price }) => sum + price.minor, 0) },
  }));
}
