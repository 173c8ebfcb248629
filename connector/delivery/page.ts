import type { Plan, Step } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Artefact, Delivery, Ground } from './delivery.ts';
import { artefactName } from './name.ts';

/** Raised when the shape below changes. */
const WORK_LIST_VERSION = 1;

/** What the extension applies on the portal's pages, account by account. */
export interface WorkList {
  readonly workList: typeof WORK_LIST_VERSION;
  readonly portal: string;
  readonly tenant: string;
  /** Hash of the plan. */
  readonly plan: string;
  readonly accounts: readonly {
    readonly account: string;
    /** In the order in which they are applied. */
    readonly steps: readonly Pick<Step, 'id' | 'kind' | 'item' | 'tab' | 'after'>[];
  }[];
}

/** The extension's queue: the boxes that the descriptor finds on the portal's pages. */
export const pageQueue: Delivery = {
  id: 'pages',
  carries: (step, { portal }) => (step.kind === 'grant' || step.kind === 'revoke') && hasBox(portal, step),
  deliver: (plan, steps, ground) => Promise.resolve([write(plan, steps, ground)]),
};

function hasBox(portal: Descriptor, { item, tab }: Step): boolean {
  if (!item || !portal.pages) return false;
  const { singles, lists } = portal.pages;
  if (item.kind === 'feature' && singles.some((box) => box.feature === item.id)) return true;
  return lists.some((list) => list.tab === tab && list.holds === `${item.kind}s`);
}

function write(plan: Plan, steps: readonly Step[], { portal, tenant }: Ground): Artefact {
  const work: WorkList = {
    workList: WORK_LIST_VERSION,
    portal: portal.id,
    tenant,
    plan: plan.hash,
    accounts: [...Map.groupBy(steps, (step) => step.account)].map(([account, own]) => ({
      account,
      steps: own.map(({ id, kind, item, tab, after }) => ({
        id,
        kind,
        ...(item && { item }),
        ...(tab !== undefined && { tab }),
        ...(after && { after }),
      })),
    })),
  };
  return {
    name: artefactName(plan, 'pages.json'),
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(work, null, 2)}\n`),
    steps: steps.map((step) => step.id),
  };
}
