import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import type { AuditLink } from '../store/store.ts';
import { readCount } from './count.ts';
import { EXIT } from './exit.ts';
import { readMoment } from './moment.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { hang, table } from './table.ts';
import type { Terminal } from './terminal.ts';

const text = {
  fr: {
    found: ['# inscription', '# inscriptions'],
    shown: (count: string, lines: number) => `${count} ; les ${lines} plus récentes sont montrées (--limit).`,
    head: ['nº', 'quand (UTC)', 'qui', 'action', 'sur', 'détail'],
  },
  en: {
    found: ['# entry', '# entries'],
    shown: (count: string, lines: number) => `${count}; the newest ${lines} are shown (--limit).`,
    head: ['no', 'when (UTC)', 'who', 'action', 'about', 'detail'],
  },
} satisfies Record<Locale, unknown>;

/** `portillon audit search [TEXT]`: the links that match, newest first. */
export async function auditSearch(
  terminal: Terminal,
  where: Where,
  asked: {
    readonly text: string | undefined;
    readonly actor: string | undefined;
    readonly action: string | undefined;
    readonly subject: string | undefined;
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly limit: string;
  },
): Promise<number> {
  const limit = readCount('--limit', asked.limit);
  const { text: words, actor, action, subject } = asked;
  const query = {
    ...(words !== undefined && { text: words }),
    ...(actor !== undefined && { actor }),
    ...(action !== undefined && { action }),
    ...(subject !== undefined && { subject }),
    ...(asked.from !== undefined && { from: readMoment('--from', asked.from) }),
    ...(asked.to !== undefined && { to: readMoment('--to', asked.to) }),
  };
  await using store = await openStoreOf(readConfig(where));
  const { total, items } = await store.audit.search(query, { offset: 0, limit });
  if (terminal.json) {
    terminal.print(JSON.stringify({ total, entries: items.map((link) => ({ ...link, at: iso(link.at) })) }));
    return EXIT.ok;
  }
  const say = text[terminal.locale];
  const count = plural(terminal.locale, total, say.found[0]!, say.found[1]!);
  terminal.print(total > items.length ? say.shown(count, items.length) : `${count}.`);
  const { width } = terminal;
  if (items.length === 0) return EXIT.ok;
  if (width === undefined)
    for (const line of table([say.head, ...items.map((link) => [...headOf(link), ...restOf(link)])], width))
      terminal.print(line);
  else for (const link of items) printLink(terminal, link);
  return EXIT.ok;
}

/** On a terminal: when, who and what on one line; what about, and the details, below it. */
function printLink(terminal: Terminal, link: AuditLink): void {
  const [subject = '', detail = ''] = restOf(link);
  for (const line of hang('', headOf(link).join('  '), terminal.width, 2))
    terminal.print(terminal.style('bold', line));
  for (const line of hang('    ', subject, terminal.width)) terminal.print(line);
  for (const line of detail === '' ? [] : hang('    ', detail, terminal.width))
    terminal.print(terminal.style('dim', line));
}

function headOf({ seq, at, actor, action }: AuditLink): string[] {
  return [String(seq), iso(at).slice(0, 19).replace('T', ' '), actor, action];
}

function restOf({ subject, data }: AuditLink): string[] {
  const detail = Object.entries(data)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
  return [subject, detail];
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
