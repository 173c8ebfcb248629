import { escape } from '../html.ts';

/**
 * Replaces whole labels in a rendered page, as if the vendor had reworded them: `from` → `to`. A label is a text node,
 * or the words of a button or icon. What follows a colon («Utilisateur : a@b.fr») is kept unless the label has it too.
 */
export function relabel(page: string, labels: Readonly<Record<string, string>>): string {
  const wording = new Map(Object.entries(labels).map(([from, to]) => [spaced(escape(from)), escape(to)]));
  if (wording.size === 0) return page;
  const reword = (words: string): string => {
    const whole = wording.get(spaced(words));
    if (whole !== undefined) return whole;
    const [, head = '', tail = ''] = /^([^:]*?)(\s*(?::|&lt;).*)$/s.exec(words) ?? [];
    return head === '' ? words : (wording.get(spaced(head)) ?? head) + tail;
  };
  return page
    .replaceAll(
      /(>\s*)([^<>\s][^<>]*?)(\s*<)/g,
      (_, before: string, words: string, after: string) => before + reword(words) + after,
    )
    .replaceAll(
      /( (?:alt|title)="|type="(?:submit|button)" value=")([^"]+)(")/g,
      (_, before: string, words: string, after: string) => before + reword(words) + after,
    );
}

/** What the reader sees alike: blanks of any length, and an apostrophe that was escaped or not. */
const spaced = (text: string): string => text.replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ').trim();
