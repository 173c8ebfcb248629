import type { ComponentChildren } from 'preact';
import type { ProblemText } from '../problem.ts';
import { keepTogether } from '../text/spacing.ts';
import { useLocale } from './locale.ts';
import { Notice } from './notice.tsx';
import './problem.css';

export interface ProblemNoticeProps {
  readonly problem: { readonly code: string; readonly text: ProblemText };
  readonly live?: boolean;
  /** What can be done about it, as buttons. */
  readonly children?: ComponentChildren;
}

/** A refused call: what happened, what to do, the code small at the end. */
export function ProblemNotice({ problem, live = false, children }: ProblemNoticeProps) {
  const locale = useLocale();
  return (
    <Notice tone="stop" live={live} title={keepTogether(locale, problem.text.what[locale])}>
      <p>
        {keepTogether(locale, problem.text.todo[locale])} <code class="problem-code">{problem.code}</code>
      </p>
      {children}
    </Notice>
  );
}
