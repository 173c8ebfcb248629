import type { Named } from './catalogue.ts';
import { inFrench } from './state.ts';

/** The choice of a filter that leaves nothing out. */
const EVERYTHING: Named = { id: '', name: 'Tous' };

/** The choices of a filter. */
export const choices = (things: readonly Named[]): Named[] => [EVERYTHING, ...things];

/** The people who appear in a list, as choices. */
export const peopleIn = (records: readonly { readonly user: string }[]): Named[] =>
  choices(
    [...new Set(records.map(({ user }) => user))]
      .toSorted(inFrench)
      .map((email) => ({ id: email, name: email })),
  );

/** Whether a record passes a filter that may be empty. */
export const passes = (wanted: string, value: string): boolean => wanted === '' || wanted === value;

/** A French date `28/11/2026` as `2026-11-28`; empty for anything else. */
export const dayTyped = (text: string): string => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return day === undefined ? '' : `${year}-${month}-${day}`;
};

/** The day of a moment in Paris, as `2026-11-28`. */
export const dayOf = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(at);
