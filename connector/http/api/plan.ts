import type { plan as endpoint } from '../../../shared/wire/plan.ts';
import type { Flow } from '../../flow.ts';
import type { Handler } from '../endpoint.ts';

/** The whole plan of one portal. */
export function plan(flow: Pick<Flow, 'plan'>, now: () => number): Handler<typeof endpoint> {
  return ({ params }) => flow.plan(params.portal, now());
}
