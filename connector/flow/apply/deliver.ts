import type { Plan, Step } from '../../../shared/plan/step.ts';
import type { Artefact, Ground } from '../../delivery/delivery.ts';
import type { Route } from '../../delivery/route.ts';
import type { Store } from '../../store/store.ts';
import { isDone, markSent, type Sending } from './mark.ts';

/** How steps leave the house; handed in, so that a plan is applied to any channels and any place. */
export interface Outlet {
  route(plan: Plan, ground: Ground): readonly Route[];
  /** Doing it twice is harmless: the same name holds the same content. */
  write(artefact: Artefact): Promise<void>;
}

/**
 * Delivers the unheld steps of one part, channel by channel. A step is sent once every artefact that it is in is
 * written: what a kill cuts off between two is written again, and recorded once. Answers the steps that nothing brought.
 */
export async function deliverPart(
  store: Pick<Store, 'transaction' | 'plans'>,
  outlet: Outlet,
  part: Plan,
  ground: Ground,
  sending: Sending,
): Promise<readonly Step[]> {
  const brought = new Set<string>();
  for (const { channel, steps } of outlet.route(part, ground)) {
    const artefacts = await channel.deliver(part, steps, ground);
    const last = new Map(artefacts.flatMap((artefact, at) => artefact.steps.map((step) => [step, at])));
    for (const [at, artefact] of artefacts.entries()) {
      const sent = await store.plans.steps(sending.plan);
      if (!artefact.steps.every((step) => isDone(sent.get(step)))) await outlet.write(artefact);
      const complete = artefact.steps.filter((step) => last.get(step) === at);
      complete.forEach((step) => brought.add(step));
      await markSent(store, complete, { channel: channel.id, artefact: artefact.name }, sending);
    }
  }
  return part.accounts
    .flatMap(({ steps }) => steps)
    .filter(({ id, held }) => held === undefined && !brought.has(id));
}
