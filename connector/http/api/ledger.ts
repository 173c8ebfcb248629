import type { ledger as endpoint } from '../../../shared/wire/ledger.ts';
import type { Flow } from '../../flow.ts';
import type { Handler } from '../endpoint.ts';

/** The seat pools of one portal. */
export function ledger(flow: Pick<Flow, 'policy' | 'seats'>, now: () => number): Handler<typeof endpoint> {
  return async ({ params: { portal } }) => {
    const costs = new Map((await flow.seats(portal, now())).map((cost) => [cost.pool, cost]));
    const { version, seats } = await flow.policy();
    return {
      portal,
      policyVersion: version,
      pools: seats.flatMap(({ id, price, refundable }) => {
        const cost = costs.get(id);
        if (!cost) return [];
        const { before: used, ...rest } = cost;
        return [{ ...rest, used, price, refundable }];
      }),
    };
  };
}
