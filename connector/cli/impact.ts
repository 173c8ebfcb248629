import type { Correlation } from '../../shared/model/correlation.ts';
import type { ConfiguredPortal } from '../flow.ts';
import { linkedStore } from '../flow/linked/linked.ts';
import { countHoldings, remaining } from '../flow/loss/holdings.ts';
import type { Impact } from '../intake/impact.ts';

/** Counts what the changes of a read cost in the portals, for the gate: intake itself knows no rights. */
export function impactOn(
  portals: readonly ConfiguredPortal[],
  now: () => number,
  correlation?: Correlation,
): Impact {
  return async (rows) => {
    const inside = linkedStore(rows, correlation);
    const at = now();
    const before = await countHoldings(inside, portals, at);
    return (
      before &&
      (async () => {
        const after = await countHoldings(inside, portals, at);
        if (!after) return [];
        const left = remaining(before, after);
        return [
          { kind: 'accounts', left: left.accounts, total: before.accounts },
          { kind: 'grants', left: left.grants, total: before.grants },
        ];
      })
    );
  };
}
