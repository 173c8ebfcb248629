import type { ConfirmAnswers } from '../message/confirm.ts';
import type { AccountView, OverrideView } from '../../shared/wire/account.ts';
import type { OverrideDraft } from '../../shared/wire/override.ts';
import type { StepView } from '../../shared/ui/step.tsx';
import { itemKey } from '../../shared/plan/item.ts';

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
  /** What it was about is not there any more. */
  | { readonly kind: 'gone' };

export function askOf({ intent, view, preview }: Pick<Read, 'intent' | 'view' | 'preview'>): Ask {
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
    case 'apply': {
      const steps = stepsOf(view, intent.keys);
      return steps.length > 0 ? { kind: 'apply', steps } : { kind: 'gone' };
    }
  }
}

function stepsOf(view: AccountView, keys: readonly string[]): readonly StepView[] {
  return view.steps.filter((step) => step.item && !step.held && keys.includes(itemKey(step.item)));
}
