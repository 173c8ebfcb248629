import type { Text } from '../../../shared/problem.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { DirectoryEntry, EntryValue } from '../entry.ts';
import type { Fault } from './fault.ts';
import { type LdifLine, type LdifSection, type LdifText, readLdifLines } from './ldif-lines.ts';
import { readLdifValue } from './ldif-value.ts';

export interface LdifFile {
  readonly entries: readonly DirectoryEntry[];
  /** Entries that are left out. */
  readonly faults: readonly Fault[];
  /** Where and why the file seems to stop before its end. */
  readonly cut?: Fault;
  /** Line of the first change record: the file is no directory. */
  readonly change?: number;
}

type Parsed = { readonly entry: DirectoryEntry } | { readonly fault: Fault } | { readonly change: number };

/**
 * LDIF content records (RFC 2849). A file that was cut is recognised by its last entry: no final line break,
 * an incomplete value, no objectClass, no attribute. A cut between two entries looks like an end, so a file may say
 * how many entries it has, in comments of the form `# entries: 90`, and at its beginning best: its last entry is
 * then closed by a blank line too.
 */
export function parseLdif(text: string): LdifFile {
  const lines = readLdifLines(text);
  const entries: DirectoryEntry[] = [];
  const faults: Fault[] = [];
  let cut = endFault(lines);
  const sections = lines.sections.map(withoutVersion).filter(({ lines: kept }) => kept.length > 0);
  for (const [index, section] of sections.entries()) {
    const isLast = index === sections.length - 1;
    if (section.lines[0]?.text.startsWith('search:')) {
      cut ??= searchFault(section);
      continue;
    }
    const parsed = parseSection(section.lines);
    if ('change' in parsed) return { entries: [], faults: [], change: parsed.change };
    if ('entry' in parsed) {
      // An entry that a cut has shortened would look like one that lost attributes.
      if (!isLast || section.closed || !cut) entries.push(parsed.entry);
    } else if (isLast) cut ??= parsed.fault;
    else faults.push(parsed.fault);
  }
  cut ??= countFault(lines, entries.length + faults.length);
  return { entries, faults, ...(cut && { cut }) };
}

/** What the end of the file gives away before anything is parsed. */
function endFault({ ended, lastLine, sections, comments }: LdifText): Fault | undefined {
  const line = lastLine;
  if (lastLine > 0 && !ended) {
    return {
      line,
      reason: { fr: 'la dernière ligne n’a pas de saut de ligne', en: 'the last line has no line break' },
    };
  }
  const announced = comments.some(({ text, after }) => after === 0 && announcedCount(text) !== undefined);
  if (announced && sections.at(-1)?.closed === false) {
    return { line, reason: { fr: 'la dernière entrée n’est pas close', en: 'the last entry is not closed' } };
  }
  return undefined;
}

function countFault({ comments, lastLine }: LdifText, found: number): Fault | undefined {
  for (const { text } of comments) {
    const announced = announcedCount(text);
    if (announced === undefined || announced === found) continue;
    const reason = {
      fr: `${plural('fr', announced, '# entrée annoncée', '# entrées annoncées')}, ${found} présentes`,
      en: `${plural('en', announced, '# entry', '# entries')} announced, ${found} there`,
    };
    return { line: lastLine, reason };
  }
  return undefined;
}

function announcedCount(comment: string): number | undefined {
  const count = /^# entries: (\d+)$/.exec(comment.trimEnd())?.[1];
  return count === undefined ? undefined : Number(count);
}

/** ldapsearch ends its output with the result of the search: anything but 0 means that entries are missing. */
function searchFault({ lines }: LdifSection): Fault | undefined {
  const result = lines.find(({ text }) => text.startsWith('result: '));
  if (!result || result.text.startsWith('result: 0 ')) return undefined;
  const said = result.text.slice('result: '.length);
  return {
    line: result.line,
    reason: { fr: `ldapsearch a fini par « ${said} »`, en: `ldapsearch ended with “${said}”` },
  };
}

/** `version: 1` stands before the first entry, with or without a blank line after it. */
function withoutVersion(section: LdifSection, index: number): LdifSection {
  const [first] = section.lines;
  const isVersion = index === 0 && first !== undefined && /^version: *1 *$/.test(first.text);
  return isVersion ? { ...section, lines: section.lines.slice(1) } : section;
}

function parseSection(lines: readonly LdifLine[]): Parsed {
  const [first, ...rest] = lines;
  const { line = 0, text = '' } = first ?? {};
  const dn = readLdifValue(text);
  if (!('name' in dn) || dn.name !== 'dn' || typeof dn.value !== 'string') {
    return fault(line, 'name' in dn ? { fr: '« dn: » est attendu', en: '“dn:” is expected' } : dn);
  }
  const attributes = new Map<string, EntryValue[]>();
  for (const { line: at, text: content } of rest) {
    const read = readLdifValue(content);
    if (!('name' in read)) return fault(at, read);
    if (read.name === 'changetype' || read.name === 'control') return { change: at };
    const values = attributes.get(read.name);
    if (values) values.push(read.value);
    else attributes.set(read.name, [read.value]);
  }
  if (!attributes.has('objectclass')) {
    return fault(line, { fr: 'l’entrée n’a pas d’objectClass', en: 'the entry has no objectClass' });
  }
  return { entry: { dn: dn.value, attributes } };
}

const fault = (line: number, reason: Text): Parsed => ({ fault: { line, reason } });
