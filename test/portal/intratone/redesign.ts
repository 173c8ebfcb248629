import { choose, pseudonym, shuffled } from '../choice.ts';

/** Elements without a role: what stands in them means what it meant. */
const WRAPPERS = ['div', 'span', 'section', 'bloc-page'] as const;
const ATTRIBUTE = /\s+([a-z-]+(?:="[^"]*")?)/g;

/**
 * A rendered page as if the vendor had rebuilt its markup: cells and headings wrapped, tables nested in layout
 * tables, classes and ids that mean nothing, attributes in another order. Labels, headings, the kind of each
 * cell and the rows of each table stay. The same seed and page always give the same markup.
 */
export function redesign(page: string, seed: number): string {
  let count = 0;
  /** What the open elements still have to write: `inside` before the closing tag, `after` behind it. */
  const open: { readonly inside: string; readonly after: string }[] = [];
  return page.replaceAll(
    /<(\/?)(table|td|th|h2|h3|p|tr|input|a)\b((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g,
    (_, slash: string, tag: string, written: string) => {
      const name = `${tag} ${count++}`;
      if (slash !== '') {
        const { inside = '', after = '' } = open.pop() ?? {};
        return `${inside}</${tag}>${after}`;
      }
      const start = `<${tag}${attributes(seed, name, written)}>`;
      if (tag === 'input') return start;
      const layout = tag === 'table' ? nested(seed, name) : NOTHING;
      const wrapped = tag === 'td' || tag === 'th' || tag === 'h2' ? wrappers(seed, name) : NOTHING;
      open.push({ inside: wrapped.end, after: layout.end });
      return layout.start + start + wrapped.start;
    },
  );
}

interface Around {
  readonly start: string;
  readonly end: string;
}

const NOTHING: Around = { start: '', end: '' };

/** None to three elements around the content; only `span` in a heading or header, which hold no blocks. */
function wrappers(seed: number, name: string): Around {
  const depth = choose(seed, `${name} depth`, [0, 1, 2, 3]);
  const tags = Array.from({ length: depth }, (_, level) =>
    name.startsWith('td') ? choose(seed, `${name} ${level}`, WRAPPERS) : 'span',
  );
  return {
    start: tags.map((tag, level) => `<${tag} class="${pseudonym(seed, `${name} in ${level}`)}">`).join(''),
    end: tags
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join(''),
  };
}

/** None to two layout tables around a table. */
function nested(seed: number, name: string): Around {
  const depth = choose(seed, `${name} nested`, [0, 1, 2]);
  return {
    start: '<table border="0" width="100%"><tr><td>'.repeat(depth),
    end: '</td></tr></table>'.repeat(depth),
  };
}

function attributes(seed: number, name: string, written: string): string {
  const own = [...written.matchAll(ATTRIBUTE)].map(([, attribute = '']) => attribute);
  const added = [`class="${pseudonym(seed, `class ${name}`)}"`, `id="${pseudonym(seed, `id ${name}`)}"`];
  return shuffled(seed, name, [...own, ...added])
    .map((attribute) => ` ${attribute}`)
    .join('');
}
