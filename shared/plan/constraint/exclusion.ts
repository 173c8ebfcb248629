import type { Exclusion } from '../../model/policy.ts';
import { adds, removes, withHold } from '../hold.ts';
import { orderSteps } from '../order.ts';
import type { Step } from '../step.ts';
import { concerns, type Concern } from './concern.ts';
import { meets, type Side } from './meeting.ts';
import { afterStep, type State } from './state.ts';

/** One account before the rights that must not meet. */
export interface ExclusionInput {
  readonly concerns: readonly Concern[];
  /** What the account holds now. */
  readonly account: Side;
  /** What the person holds, or is to hold, in other portals. */
  readonly elsewhere: readonly Side[];
  readonly userName: string | undefined;
  /** Epoch ms: an exemption holds until its end. */
  readonly now: number;
}

/**
 * Holds or marks the steps that would bring excluded rights together, and puts the account's steps in order: what is
 * taken away goes first where an exclusion is involved. When both sides are wanted, both sides' adding steps wait:
 * which of them is right is not for a program to say.
 */
export function applyExclusions(input: ExclusionInput, steps: readonly Step[]): Step[] {
  const involved = input.concerns.filter(
    (concern) =>
      steps.some((step) => concerns(concern, step)) && wouldMeet(input, concern, together(input, steps)),
  );
  if (involved.length === 0) return orderSteps(steps, false);
  let settled = [...steps];
  for (const concern of involved) settled = settle(input, concern, settled);
  return tryInOrder(input, involved, waitForRevokes(involved, orderSteps(settled, true)));
}

/** Everything that is given, before anything is taken away; of a profile that changes, both. */
function together({ account }: ExclusionInput, steps: readonly Step[]): State {
  return steps
    .filter((step) => !step.held && adds(step))
    .reduce((state, step) => {
      const { module, from, to } = step.profile ?? {};
      if (from === undefined || to === undefined) return afterStep(account.rights.portal, state, step);
      return { ...state, profiles: new Map([...state.profiles, [`${module} then`, to]]) };
    }, account.state);
}

function settle(input: ExclusionInput, concern: Concern, steps: readonly Step[]): Step[] {
  const { exclusion } = concern;
  const marked = steps.map((step): Step =>
    concerns(concern, step) && !step.risks.includes('exclusion')
      ? { ...step, risks: [...step.risks, 'exclusion'] }
      : step,
  );
  if (isExempt(input, exclusion)) return marked;
  const { portal } = input.account.rights;
  const after = marked
    .filter((step) => !step.held)
    .reduce((state, step) => afterStep(portal, state, step), input.account.state);
  if (!wouldMeet(input, concern, after)) return marked;
  return marked.map((step) => {
    if (step.held || !adds(step) || !concerns(concern, step)) return step;
    if (exclusion.action === 'block') return hold(step, exclusion);
    return { ...step, breaks: [...(step.breaks ?? []), exclusion.id] };
  });
}

/** Rights of the two sides are given only once those that go before were seen to be gone. */
function waitForRevokes(involved: readonly Concern[], steps: readonly Step[]): Step[] {
  const concerned = (step: Step) => involved.some((concern) => concerns(concern, step));
  const gone: string[] = [];
  return steps.map((step) => {
    if (!concerned(step)) return step;
    const after = adds(step) && gone.length > 0 ? { after: [...(step.after ?? []), ...gone] } : {};
    if (!step.held && removes(step)) gone.push(step.id);
    return { ...step, ...after };
  });
}

/** Step by step: a meeting that only lasts while the plan is carried out, or that a held step leaves, is one too. */
function tryInOrder(input: ExclusionInput, involved: readonly Concern[], steps: readonly Step[]): Step[] {
  const blocking = involved.filter(
    ({ exclusion }) => exclusion.action === 'block' && !isExempt(input, exclusion),
  );
  const { portal } = input.account.rights;
  let { state } = input.account;
  return steps.map((step) => {
    if (step.held) return step;
    const next = afterStep(portal, state, step);
    const broken = blocking.find((concern) => concerns(concern, step) && wouldMeet(input, concern, next));
    if (broken && adds(step)) return hold(step, broken.exclusion);
    state = next;
    return step;
  });
}

function wouldMeet({ account, elsewhere }: ExclusionInput, { exclusion }: Concern, state: State): boolean {
  return meets(exclusion, [{ ...account, state }, ...elsewhere]);
}

function isExempt({ userName, now }: ExclusionInput, { exemptions }: Exclusion): boolean {
  return exemptions.some(({ person, until }) => person === userName && until > now);
}

function hold(step: Step, { id, name }: Exclusion): Step {
  return withHold(step, 'exclusion', { exclusion: id, name });
}
