/** What is said in the place of a text. */
export type Say = (text: string) => string;

/**
 * Rewords whole labels, as if the vendor had changed them: `from` → `to`. What follows a colon («Connecté : …») is
 * kept, and a no-break space counts as a space. The server's own words and the page's both go through it, each once.
 */
export function reworder(labels: Readonly<Record<string, string>>): Say {
  const wording = new Map(Object.entries(labels).map(([from, to]) => [spaced(from), to]));
  return (text) => {
    const [, label = '', rest = ''] = /^([^:]*?)(\s*:.*)?$/s.exec(text) ?? [];
    const to = wording.get(spaced(text));
    if (to !== undefined) return to;
    const before = rest === '' ? undefined : wording.get(spaced(label));
    return before === undefined ? text : before + rest;
  };
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
