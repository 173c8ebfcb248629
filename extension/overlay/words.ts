import type { Counted, OverlayWords } from '../message/overlay-words.ts';
import type { Counts } from './sign.ts';

/** What this page's overlay says: the background sends it with the setup, before anything is drawn. */
export let words: OverlayWords;
let plural: Intl.PluralRules;

export function useWords(next: OverlayWords): void {
  words = next;
  plural = new Intl.PluralRules(next.language);
}

export const counted = (phrase: Counted, n: number): string =>
  phrase[plural.select(n) === 'one' ? 'one' : 'other'].replace('#', String(n));

/** «3 à accorder · 1 à retirer», or that nothing differs. */
export function sayCounts(
  counts: Counts,
  elsewhere: { readonly grant: number; readonly revoke: number; readonly unread: number },
): string {
  const parts = [
    [words.toGrant, counts.toGrant],
    [words.toRevoke, counts.toRevoke],
    [words.held, counts.held],
    [words.elsewhere, elsewhere.grant + elsewhere.revoke],
    [words.unread, elsewhere.unread],
  ] as const;
  const said = parts.filter(([, n]) => n).map(([phrase, n]) => counted(phrase, n));
  return said.join(' · ') || words.inOrder;
}
