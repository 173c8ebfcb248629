import type { AccountPlan, Plan, Step } from '../../../../shared/plan/step.ts';
import { dateAndClock } from '../../../../shared/text/clock.ts';
import type { Ground } from '../../delivery.ts';
import { identifierOf } from '../../identifier.ts';
import { SHORT_HASH } from '../../name.ts';
import { poolCostOf } from './cost.ts';
import { detailsOf } from './details.ts';
import { groupTasks } from './groups.ts';
import { oneLine } from './one-line.ts';
import type { AccountTasks, Task, TaskList } from './task.ts';
import { whatOf } from './what.ts';
import { words } from './words.ts';

/** The steps of a plan as what somebody does by hand, account by account in the plan's order. */
export function listTasks(plan: Plan, steps: readonly Step[], ground: Ground): TaskList {
  const { portal, tenant, locale, sites } = ground;
  const text = words[locale];
  const siteNames = Object.fromEntries(sites.map((site) => [site.id, site.name]));
  const pools = new Map(plan.costs.map(({ pool, name }) => [pool, name]));
  const taskOf = (step: Step): Task => ({
    step,
    what: oneLine(whatOf(step, ground, siteNames)),
    details: detailsOf(step, ground, pools).map(oneLine),
  });
  const byAccount = Map.groupBy(steps, (step) => step.account);
  const accounts = plan.accounts.flatMap((account) => {
    const own = byAccount.get(account.account);
    return own ? [accountTasks(account, own, taskOf, ground, siteNames)] : [];
  });
  return {
    title: text.title(portal.name, oneLine(tenant)),
    facts: factsOf(plan, steps, accounts.length, ground),
    identity: identityOf(plan, ground),
    accounts,
    closing: portal.afterSave ? [portal.afterSave[locale]] : [],
  };
}

function accountTasks(
  { account, person, agency }: AccountPlan,
  steps: readonly Step[],
  taskOf: (step: Step) => Task,
  ground: Ground,
  siteNames: Readonly<Record<string, string>>,
): AccountTasks {
  const name = oneLine(person?.displayName ?? '');
  return {
    account,
    ...(name !== '' && { name }),
    identifier: oneLine(identifierOf(account, ground)),
    ...(agency !== undefined && { agency: oneLine(siteNames[agency] ?? agency) }),
    groups: groupTasks(steps, taskOf, ground),
  };
}

function factsOf(
  plan: Plan,
  steps: readonly Step[],
  accounts: number,
  { locale }: Ground,
): readonly string[] {
  const text = words[locale];
  const all = plan.accounts.flatMap((account) => account.steps);
  const held = all.filter((step) => step.held).length;
  const elsewhere = all.length - held - steps.length;
  return [
    text.total(steps.length, accounts),
    ...(elsewhere > 0 ? [text.elsewhere(elsewhere)] : []),
    ...(held > 0 ? [text.held(held)] : []),
    ...plan.costs.map((cost) => oneLine(poolCostOf(cost, locale))),
  ];
}

function identityOf(plan: Plan, { locale, timeZone, now }: Ground): string {
  const at = (time: string) => dateAndClock(locale, time, timeZone);
  const printed = at(new Date(now).toISOString());
  return words[locale].identity(
    plan.hash.slice(0, SHORT_HASH),
    plan.policyVersion,
    at(plan.createdAt),
    printed,
  );
}
