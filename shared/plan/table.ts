import type { Drift, Observed } from './step.ts';

/** What Portillon last put and saw confirmed: on, off, or it never touched this item. */
export type Applied = 'on' | 'off' | 'never';

export interface Verdict {
  readonly step: 'grant' | 'revoke' | 'none';
  readonly drift?: Drift;
}

/**
 * The three-way comparison, one cell per case; the compiler asks for each.
 * Not read is never the same as no: where nothing was read, only what Portillon itself did is believed.
 */
const table: Record<'wanted' | 'unwanted', Record<Observed, Record<Applied, Verdict>>> = {
  wanted: {
    yes: { on: { step: 'none' }, off: { step: 'none' }, never: { step: 'none' } },
    no: { on: { step: 'grant', drift: 'removed-by-hand' }, off: { step: 'grant' }, never: { step: 'grant' } },
    unknown: { on: { step: 'none' }, off: { step: 'grant' }, never: { step: 'grant' } },
  },
  unwanted: {
    yes: {
      on: { step: 'revoke' },
      off: { step: 'revoke', drift: 'added-by-hand' },
      never: { step: 'revoke' },
    },
    no: { on: { step: 'none' }, off: { step: 'none' }, never: { step: 'none' } },
    unknown: { on: { step: 'revoke' }, off: { step: 'none' }, never: { step: 'none' } },
  },
};

/** Desired × observed × applied for one item. */
export function verdict(desired: boolean, observed: Observed, applied: Applied): Verdict {
  return table[desired ? 'wanted' : 'unwanted'][observed][applied];
}
