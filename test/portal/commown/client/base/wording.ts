/**
 * Replaces a whole label as if the vendor had reworded it. A colon after it is kept, and a no-break space counts
 * as a space; any other text stays.
 */
export function rewording(labels: Readonly<Record<string, string>>): (text: string) => string {
  const wording = new Map(Object.entries(labels).map(([from, to]) => [spaced(from), to]));
  if (wording.size === 0) return (text) => text;
  return (text) => {
    const [, before = '', label = '', after = ''] = /^(\s*)([^]*?)(\s*:?\s*)$/.exec(text) ?? [];
    const to = wording.get(spaced(label)) ?? wording.get(spaced(label + after));
    return to === undefined ? text : before + to + (wording.has(spaced(label)) ? after : '');
  };
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
