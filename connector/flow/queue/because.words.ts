import type { Text } from '../../../shared/problem.ts';
import { describeGuard } from '../../../shared/plan/describe-guard.ts';
import { plural } from '../../../shared/text/plural.ts';
import { sayAmounts } from '../amount.ts';
import { missingApprovals, type Standing } from '../standing.ts';

export interface Because {
  readonly code: 'approvals' | 'quarantine' | 'costs';
  readonly text: Text;
}

/** What a plan waits for, one sentence each. */
export function sayBecause(standing: Standing): readonly Because[] {
  const missing = missingApprovals(standing);
  const approvals: Because = {
    code: 'approvals',
    text: {
      fr: plural(
        'fr',
        missing,
        'Attend l’accord d’une autre personne.',
        'Attend l’accord de # autres personnes.',
      ),
      en: plural(
        'en',
        missing,
        'Waits for the approval of another person.',
        'Waits for # approvals of other people.',
      ),
    },
  };
  const costs: Because = {
    code: 'costs',
    text: {
      fr: `Ce qui coûte (${sayAmounts(standing.costs, 'fr')}) attend une confirmation.`,
      en: `What costs (${sayAmounts(standing.costs, 'en')}) waits for a confirmation.`,
    },
  };
  return [
    ...(missing > 0 ? [approvals] : []),
    ...standing.quarantine.map((tripped): Because => ({
      code: 'quarantine',
      text: {
        fr: `Garde-fou : ${describeGuard(tripped, 'fr')}.`,
        en: `Guard: ${describeGuard(tripped, 'en')}.`,
      },
    })),
    ...(standing.costs.length > 0 ? [costs] : []),
  ];
}

/** Whether work may begin. What costs is left out of it until somebody confirms. */
export function mayBegin(standing: Standing): boolean {
  return missingApprovals(standing) === 0 && standing.quarantine.length === 0;
}
