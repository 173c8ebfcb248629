import { escape } from '../html.ts';

/**
 * Replaces whole labels in a rendered page, as if the vendor had reworded them: `from` → `to`. A label is a text
 * node or the caption of a button; what follows a colon («Gestion du compte : antony») is kept, and a no-break
 * space counts as a space.
 */
export function relabel(page: string, labels: Readonly<Record<string, string>>): string {
  const wording = new Map(Object.entries(labels).map(([from, to]) => [spaced(escape(from)), escape(to)]));
  if (wording.size === 0) return page;
  const replace = (whole: string, before: string, label: string, after: string): string => {
    const to = wording.get(spaced(label));
    return to === undefined ? whole : before + to + after;
  };
  return page
    .replaceAll(/(>\s*)([^<>\s][^<>:]*?)((?:\s|&nbsp;)*(?::[^<>]*)?<)/g, replace)
    .replaceAll(/(<input type="(?:submit|button)" value=")([^"]+)(")/g, replace);
}

const spaced = (text: string): string => text.replaceAll('&nbsp;', ' ').replaceAll(/\s+/g, ' ').trim();
