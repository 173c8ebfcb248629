import type { AccountStatus } from '../model/account.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import { risksOf, tabOf, type Tabs } from './box.ts';
import { withHold } from './hold.ts';
import type { Item } from './item.ts';
import { appliedOf, observedOf, type Known } from './known.ts';
import type { Stage } from './phase.ts';
import type { Step, StepKind } from './step.ts';

type Make = (kind: StepKind, fields?: Partial<Step>, about?: string) => Step;

/**
 * What ends an account, stage by stage, each after the one before. The archive cannot be taken back by a click
 * everywhere, so that it waits until everything before it was seen. There is no deletion.
 *
 * @param content the steps of the stage `revoke`
 */
export function endSteps(
  portal: Descriptor,
  stages: readonly Stage[],
  status: AccountStatus,
  known: Known,
  content: readonly Step[],
  tabs: Tabs,
  make: Make,
): Step[] {
  const steps: Step[] = [];
  let before: readonly string[] = [];
  let unseen: Stage | undefined;
  for (const stage of stages) {
    const { stage: found, done } =
      stage === 'revoke'
        ? { stage: content, done: content.length === 0 }
        : closing(portal, stage, status, known, tabs, make);
    for (const step of found) {
      const next = before.length > 0 ? { ...step, after: before } : step;
      const waits = stage === 'archive' && unseen !== undefined;
      steps.push(waits ? withHold(next, 'prerequisite', { stage: unseen! }) : next);
    }
    if (found.length > 0) before = found.map((step) => step.id);
    if (!done) unseen ??= stage;
  }
  return steps;
}

function closing(
  portal: Descriptor,
  stage: Exclude<Stage, 'revoke'>,
  status: AccountStatus,
  known: Known,
  tabs: Tabs,
  make: Make,
): { readonly stage: readonly Step[]; readonly done: boolean } {
  const { access } = portal.lifecycle;
  if (access?.off !== stage) {
    const done =
      stage === 'archive' ? status === 'archived' : status === 'suspended' || status === 'archived';
    return { stage: done ? [] : [make(stage)], done };
  }
  const item: Item = { kind: 'feature', id: access.feature };
  const observed = observedOf(known, `feature:${access.feature}`);
  // Nobody has read whether somebody who left may still sign in: that is worth a look, once.
  const asks =
    observed === 'yes' || (observed === 'unknown' && appliedOf(known, `feature:${access.feature}`) !== 'off');
  const step = make(
    stage,
    { item, ...tabOf(tabs, item), observed, risks: risksOf(portal, [access.feature]) },
    `feature:${access.feature}`,
  );
  return { stage: asks ? [step] : [], done: observed === 'no' };
}
