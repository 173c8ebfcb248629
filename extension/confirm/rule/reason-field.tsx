import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../../../shared/ui/locale.ts';
import { words } from './rule.words.ts';

interface ReasonFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly reason: string;
  readonly isWrong: boolean;
  readonly onReason: (reason: string) => void;
}

/** Why the rule is changed: it goes into the audit with the change. */
export function ReasonField({ field, reason, isWrong, onReason }: ReasonFieldProps) {
  const text = useWords(words);
  const hint = useId();
  return (
    <label class="field">
      {text.reason}
      <textarea
        ref={field}
        rows={2}
        maxLength={500}
        required
        aria-invalid={isWrong}
        aria-describedby={hint}
        value={reason}
        onInput={(event) => onReason(event.currentTarget.value)}
      />
      <span id={hint} class={isWrong ? 'small wrong' : 'small quiet'}>
        {isWrong ? text.reasonWrong : text.reasonHint}
      </span>
    </label>
  );
}
