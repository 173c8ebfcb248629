import type { Correlation } from '../../shared/model/correlation.ts';
import type { ConfiguredPortal } from '../flow.ts';
import { linkedStore } from '../flow/linked/linked.ts';
import { measureLoss } from '../flow/loss/measure.ts';
import type { Impact } from '../intake/impact.ts';

/** Counts what the changes of a read cost in the portals, for the gate: intake itself knows no rights. */
export function impactOn(
  portals: readonly ConfiguredPortal[],
  now: () => number,
  correlation?: Correlation,
): Impact {
  return async (rows) => {
    const measured = await measureLoss(linkedStore(rows, correlation), portals, now());
    return (
      measured &&
      (async () => {
        const { total, left } = await measured();
        return [
          { kind: 'accounts', left: left.accounts, total: total.accounts },
          { kind: 'grants', left: left.grants, total: total.grants },
        ];
      })
    );
  };
}
