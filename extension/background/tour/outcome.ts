import { endpoints } from '../../../shared/wire/index.ts';
import type { Line } from '../line.ts';
import type { Leg, LegOutcome, Tour } from '../../message/tour.ts';

/** Tells the connector what became of an account of a kept plan; other tours are told by their readings alone. */
export async function reportOutcome(line: Line, tour: Tour, leg: Leg, outcome: LegOutcome): Promise<void> {
  if (tour.kind !== 'queue' || tour.plan === undefined) return;
  const params = { portal: tour.portal, plan: tour.plan, account: leg.account };
  // What only a person may do there stays open in the plan.
  await line.call(endpoints.queueResult, {
    params,
    body: { outcome: outcome === 'by-hand' ? 'skipped' : outcome },
  });
}
