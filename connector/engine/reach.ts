import type { SiteSet } from './bits.ts';
import type { CompiledRule } from './rule.ts';

/** What the rules say of an atom, each effect one bit: what several sets of rules say is put together by `|`. */
export const SAYS: Readonly<Record<CompiledRule['rule']['effect'], number>> = {
  allow: 1,
  deny: 2,
  forbid: 4,
};

/** The same sites for everybody. */
export const FIXED = 0;
/** Sites that follow from the person. */
export const PERSONAL = 1;
/** Sites that depend on the feature, by a ceiling. */
export const LIMITED = 2;

/**
 * Of each rule its effect, its kind of area and its sites, side by side: to judge one atom of one person then touches
 * little memory, which takes nearly all of the time.
 */
export interface Reach {
  /** {@link SAYS} in bits 0 to 2, the kind in 3 and 4, above them where in `words` the sites of a fixed area start. */
  readonly codes: Uint32Array;
  readonly words: Uint32Array;
}

export function buildReach(rules: readonly CompiledRule[]): Reach {
  const starts = new Map<string, number>();
  const sets: SiteSet[] = [];
  let length = 0;
  const startOf = (sites: SiteSet): number => {
    const key = sites.join(' ');
    const known = starts.get(key);
    if (known !== undefined) return known;
    const start = length;
    starts.set(key, start);
    sets.push(sites);
    length += sites.length;
    return start;
  };
  const codes = Uint32Array.from(rules, ({ rule, area, ceiling }) => {
    const kind = ceiling !== undefined ? LIMITED : area.kind === 'fixed' ? FIXED : PERSONAL;
    const start = kind === FIXED && area.kind === 'fixed' ? startOf(area.sites) : 0;
    return SAYS[rule.effect] | (kind << 3) | (start << 5);
  });
  return { codes, words: Uint32Array.from(sets.flat()) };
}
