import type { AccountPlan } from '../../../shared/plan/step.ts';
import type { RunningConnector } from './connector.ts';

/** `+ feature:x` and `− site:y` of one account's plan, as the command line has it. */
export async function stepsOf(connector: RunningConnector, account: string): Promise<string[]> {
  const plan = (await connector.command(
    'plan',
    '--portal',
    'intratone',
    '--account',
    account,
  )) as AccountPlan;
  return plan.steps.map(
    (step) => `${step.kind} ${step.item?.kind}:${step.item?.id}${step.held ? ` (${step.held})` : ''}`,
  );
}

/** Tabs of the account that nobody has read yet. */
export async function unreadOf(connector: RunningConnector, account: string): Promise<readonly string[]> {
  return ((await connector.command('plan', '--portal', 'intratone', '--account', account)) as AccountPlan)
    .unread;
}
