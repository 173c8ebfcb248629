import type { ConfirmAnswers, RuleEffect } from '../message/confirm.ts';
import type { AccountView, OverrideView } from '../../shared/wire/account.ts';
import type { OverrideDraft } from '../../shared/wire/override.ts';
import type { StepView } from '../../shared/ui/step.tsx';
import { rowOfStep } from '../../shared/ui/row-key.ts';

type Read = ConfirmAnswers['confirm.read'];

/** What the window asks for agreement on. */
export type Ask =
  | {
      readonly kind: 'add';
      readonly override: OverrideDraft;
      readonly added: readonly StepView[];
      readonly removed: readonly StepView[];
    }
  | { readonly kind: 'end'; readonly override: OverrideView }
  | { readonly kind: 'apply'; readonly steps: readonly StepView[] }
  | {
      readonly kind: 'rule';
      readonly edit: Extract<Read['intent'], { kind: 'edit-rule' }>;
      readonly effect: RuleEffect;
    }
  /** What it was about is not there any more. */
  | { readonly kind: 'gone' };

export function askOf({
  intent,
  view,
  preview,
  effect,
}: Pick<Read, 'intent' | 'view' | 'preview' | 'effect'>): Ask {
  switch (intent.kind) {
    case 'add-override':
      return {
        kind: 'add',
        override: intent.draft,
        added: preview?.added ?? [],
        removed: preview?.removed ?? [],
      };
    case 'end-override': {
      const override = view.overrides.find(({ id }) => id === intent.override);
      return override ? { kind: 'end', override } : { kind: 'gone' };
    }
    case 'edit-rule':
      return effect ? { kind: 'rule', edit: intent, effect } : { kind: 'gone' };
    case 'apply': {
      const steps = stepsOf(view, intent.keys);
      return steps.length > 0 ? { kind: 'apply', steps } : { kind: 'gone' };
    }
  }
}

function stepsOf(view: AccountView, keys: readonly string[]): readonly StepView[] {
  return view.steps.filter((step) => {
    const key = rowOfStep(step);
    return key !== undefined && !step.held && keys.includes(key);
  });
}
