import type { AccountPlan, Step } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { StepRecord, Store } from '../store/store.ts';
import { keepEffect } from './confirm/effect.ts';
import { verdictOf, type Seen } from './confirm/verdict.ts';
import { foldKey } from './correlate.ts';

/** Plans further back are not looked at: what they sent was confirmed, or planned again, long since. */
const RECENT = 50;

export interface Confirmed {
  readonly confirmed: number;
  readonly unverifiable: number;
}

/**
 * Looks at what the portal has shown since steps were sent: those that it shows done become confirmed, those that it
 * cannot show unverifiable, and both change what is known of their accounts. One transaction a plan, with an audit
 * record a step.
 *
 * @param accounts only the steps of these accounts; left out, all of the portal
 * @param now epoch ms
 * @param sentBy epoch ms: steps that were sent later are left alone, for what was read is older than they are
 */
export async function confirmSteps(
  store: Pick<Store, 'plans' | 'transaction'>,
  portal: Descriptor,
  actor: string,
  now: number,
  accounts?: readonly string[],
  sentBy = now,
): Promise<Confirmed> {
  const total = { confirmed: 0, unverifiable: 0 };
  const recent = await store.plans.list(RECENT);
  const starts = accounts?.map((account) => foldKey(`${portal.id}/${account}/`));
  for (const { id } of recent.filter(({ state }) => state === 'applying' || state === 'applied')) {
    const isAsked = (step: string) =>
      step.startsWith(`${portal.id}/`) &&
      (starts === undefined || starts.some((start) => foldKey(step).startsWith(start)));
    const isDue = ({ state, step, at }: StepRecord) => state === 'sent' && at <= sentBy && isAsked(step);
    if (![...(await store.plans.steps(id)).values()].some(isDue)) continue;
    const { confirmed, unverifiable } = await confirmPlan(store, portal, id, isDue, actor, now);
    total.confirmed += confirmed;
    total.unverifiable += unverifiable;
  }
  return total;
}

async function confirmPlan(
  store: Pick<Store, 'transaction'>,
  portal: Descriptor,
  id: string,
  isDue: (record: StepRecord) => boolean,
  actor: string,
  now: number,
): Promise<Confirmed> {
  return store.transaction(async (inside) => {
    const { plans, accounts, observations, audit } = inside;
    const plan = await plans.get(id);
    const part = plan?.parts.find((each) => each.portal === portal.id);
    const records = await plans.steps(id);
    const settled: StepRecord[] = [];
    for (const { steps, account: key, person } of part?.accounts ?? []) {
      const sent = steps.filter(({ id: step }) => records.has(step) && isDue(records.get(step)!));
      if (sent.length === 0) continue;
      const account = await accounts.byKey(portal.id, key);
      const readings = account ? await observations.of(account.id) : [];
      for (const { step, state } of judgeSteps(portal, sent, { account, readings }, records)) {
        await keepEffect(inside, step, person?.id, now);
        settled.push({ step: step.id, state, at: now });
        await audit.append({ at: now, actor, action: `step.${state}`, subject: step.id, data: { plan: id } });
      }
    }
    await plans.record(id, settled);
    const count = (state: StepRecord['state']) => settled.filter((record) => record.state === state).length;
    return { confirmed: count('confirmed'), unverifiable: count('unverifiable') };
  });
}

function judgeSteps(
  portal: Descriptor,
  steps: AccountPlan['steps'],
  seen: Seen,
  records: ReadonlyMap<string, StepRecord>,
): { readonly step: Step; readonly state: 'confirmed' | 'unverifiable' }[] {
  return steps.flatMap((step) => {
    const state = verdictOf(portal, step, seen, records.get(step.id)!.at);
    return state === 'sent' ? [] : [{ step, state }];
  });
}
