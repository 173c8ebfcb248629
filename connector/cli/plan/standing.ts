import type { Locale } from '../../../shared/problem.ts';
import { listNames, plural } from '../../../shared/text/plural.ts';
import { sayAmounts } from '../../flow/amount.ts';
import { isReady, missingApprovals, type Standing } from '../../flow/standing.ts';
import { approvalWords } from './verdict.ts';

const text = {
  fr: {
    ready: (plan: string) => `Prêt : portillon apply ${plan}`,
    approvals: (missing: number, why: string) =>
      `Attend ${plural('fr', missing, '# approbation', '# approbations')} (${why}) : portillon approve PLAN`,
    given: (names: string) => `Approuvé par ${names}.`,
    quarantine: (guards: number) =>
      `En quarantaine (${plural('fr', guards, '# garde-fou', '# garde-fous')}) : portillon resume PLAN --reason …, ou portillon cancel PLAN --reason …`,
    cost: (amount: string) => `Dépense à confirmer : portillon apply PLAN --confirm-cost "${amount}"`,
  },
  en: {
    ready: (plan: string) => `Ready: portillon apply ${plan}`,
    approvals: (missing: number, why: string) =>
      `Waits for ${plural('en', missing, '# approval', '# approvals')} (${why}): portillon approve PLAN`,
    given: (names: string) => `Approved by ${names}.`,
    quarantine: (guards: number) =>
      `In quarantine (${plural('en', guards, '# guard', '# guards')}): portillon resume PLAN --reason …, or portillon cancel PLAN --reason …`,
    cost: (amount: string) => `Expense to confirm: portillon apply PLAN --confirm-cost "${amount}"`,
  },
} satisfies Record<Locale, unknown>;

/** What a plan still waits for, a line each, or how to apply it. `plan` is how the reader named it. */
export function standingLines(standing: Standing, locale: Locale, plan: string): string[] {
  const words = text[locale];
  if (isReady(standing)) return [words.ready(plan)];
  const lines: string[] = [];
  const { approvals, quarantine, costs } = standing;
  const missing = missingApprovals(standing);
  if (approvals.by.length > 0) lines.push(words.given(listNames(locale, approvals.by)));
  if (missing > 0) lines.push(words.approvals(missing, approvalWords(approvals.because, locale)));
  if (quarantine.length > 0) lines.push(words.quarantine(quarantine.length));
  if (costs.length > 0) lines.push(words.cost(sayAmounts(costs, locale)));
  return lines.map((line) => line.replaceAll('PLAN', plan));
}
