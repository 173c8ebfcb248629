import type { Site } from '../../../shared/model/site.ts';
import { describePool } from '../../../shared/plan/describe-cost.ts';
import { describeGuard } from '../../../shared/plan/describe-guard.ts';
import type { ApprovalReason, Plan } from '../../../shared/plan/step.ts';
import type { Locale } from '../../../shared/problem.ts';
import { listNames, plural } from '../../../shared/text/plural.ts';
import { announced } from '../colon.ts';

const text = {
  fr: {
    cost: 'Places',
    guard: 'Quarantaine',
    approvals: ['# approbation nécessaire', '# approbations nécessaires'],
    because: {
      ordinary: 'tout plan',
      'administrator-rights': 'droits d’administration',
      exclusion: 'droits qui s’excluent',
      'forbid-edit': 'interdiction modifiée',
    },
  },
  en: {
    cost: 'Seats',
    guard: 'Quarantine',
    approvals: ['# approval needed', '# approvals needed'],
    because: {
      ordinary: 'every plan',
      'administrator-rights': 'administrator rights',
      exclusion: 'rights that exclude each other',
      'forbid-edit': 'a forbid rule changed',
    },
  },
} satisfies Record<Locale, { because: Record<ApprovalReason, string>; [word: string]: unknown }>;

/** Why other people have to approve. */
export function approvalWords(because: readonly ApprovalReason[], locale: Locale): string {
  return listNames(
    locale,
    because.map((reason) => text[locale].because[reason]),
  );
}

/** What of a plan somebody has to know before its steps: what it costs, who has to agree, what puts it in quarantine. */
export function verdictLines(
  { costs, tripped, approvals }: Plan,
  sites: readonly Site[],
  locale: Locale,
): readonly { readonly line: string; readonly style: 'yellow' | 'red' | 'magenta' }[] {
  const words = text[locale];
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? id;
  const needed = plural(locale, approvals.needed, words.approvals[0]!, words.approvals[1]!);
  return [
    ...costs
      .filter((pool) => pool.before !== pool.after || pool.more.minor > 0 || pool.due.minor > 0)
      .map((pool) => ({
        line: announced(words.cost, describePool(pool, locale), locale),
        style: 'yellow' as const,
      })),
    ...tripped.map((guard) => ({
      line: announced(
        words.guard,
        describeGuard(guard, locale, guard.agency && nameOf(guard.agency)),
        locale,
      ),
      style: 'red' as const,
    })),
    ...(approvals.needed === 0
      ? []
      : [
          {
            line: announced(needed, approvalWords(approvals.because, locale), locale),
            style: 'magenta' as const,
          },
        ]),
  ];
}
