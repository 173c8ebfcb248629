import { describeCost } from '../../../shared/plan/describe-cost.ts';
import type { Risk, Step, StepKind } from '../../../shared/plan/step.ts';
import type { Locale } from '../../../shared/problem.ts';
import { words as stepWords } from '../../../shared/ui/step.words.ts';
import { announced } from '../colon.ts';
import type { Naming } from './naming.ts';

/** Said of every step of a portal that cannot pair, or said better by its cost. */
const UNSAID: ReadonlySet<Risk> = new Set(['widening', 'seat', 'exclusion']);

const text = {
  fr: { breaks: 'réunit des droits qui s’excluent' },
  en: { breaks: 'joins rights that exclude each other' },
} satisfies Record<Locale, unknown>;

/** What is taken away may be as private as it likes: only an administrator who goes is worth a look. */
const TAKING: ReadonlySet<StepKind> = new Set(['revoke', 'suspend', 'revokeAccess', 'archive']);

/** What asks for a second look before some steps of the same kind are applied, each once. */
export function marksOf({ policy }: Naming, steps: readonly Step[], locale: Locale): readonly string[] {
  const { risk, drift } = stepWords[locale];
  const nameOf = (id: string) => policy.exclusions.find((exclusion) => exclusion.id === id)?.name ?? id;
  const marks = steps.flatMap((step) => [
    ...(step.cost ? [describeCost(step.cost, locale)] : []),
    ...step.risks
      .filter((one) => !UNSAID.has(one) && (one === 'delegation' || !TAKING.has(step.kind)))
      .map((one) => risk[one]),
    ...(step.breaks ?? []).map((id) => announced(text[locale].breaks, nameOf(id), locale)),
    ...(step.drift ? [drift[step.drift]] : []),
  ]);
  return [...new Set(marks)];
}
