import { readerZone } from '../text/clock.ts';
import { longDate } from '../text/plural.ts';
import type { ItemState } from '../wire/account.ts';
import { useLocale, useWords } from './locale.ts';
import { signShapes } from './sign-shape.ts';
import { words } from './state-sign.words.ts';
import './state-sign.css';

export interface StateSignProps {
  readonly state: ItemState;
  /** ISO 8601 end of the exception. */
  readonly until?: string | undefined;
  /** The words stand beside it already: nothing is read out twice. */
  readonly silent?: boolean;
}

/** The sign of one state, with its name for those who do not see it. */
export function StateSign({ state, until, silent = false }: StateSignProps) {
  const name = useStateName(state, until);
  const { fill, line } = signShapes[state];
  return (
    <svg
      class={`sign sign-${state}`}
      viewBox="-0.75 -0.75 17.5 17.5"
      width="16"
      height="16"
      {...(silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {silent ? null : <title>{name}</title>}
      {fill && <path class="fill" d={fill} />}
      <path class="line" d={line} />
    </svg>
  );
}

/** «À accorder», «Exception jusqu’au 31 mars 2027». */
export function useStateName(state: ItemState, until?: string): string {
  const text = useWords(words);
  const locale = useLocale();
  return state === 'exception' && until
    ? text.exceptionUntil(longDate(locale, until, readerZone()))
    : text[state];
}
