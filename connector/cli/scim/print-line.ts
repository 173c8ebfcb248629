import { plural } from '../../../shared/text/plural.ts';
import type { Locale } from '../../../shared/problem.ts';
import type { RequestLine } from '../../store/store.ts';
import { cut, hang } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { found, outline, shortIds, withoutValues } from './outline.ts';

/** Columns of what comes before the address: time, tenant, status, time taken, method. */
const TIME = 8;
const TENANT = 12;
const STATUS = 3;
const METHOD = 6;
const MS = 8;
/** Where the lines below a request begin. */
const INDENT = ' '.repeat(10);

const text = {
  fr: { found: ['# trouvée', '# trouvées'], stranger: 'inconnu' },
  en: { found: ['# found', '# found'], stranger: 'unknown' },
} satisfies Record<Locale, unknown>;

/** One request: when, who, what and the answer on one line; below it why it was refused, and both bodies if asked. */
export function printLine(terminal: Terminal, line: RequestLine, withBodies: boolean): void {
  const { locale, width } = terminal;
  const query = line.query === undefined ? '' : `?${withBodies ? line.query : withoutValues(line.query)}`;
  const what = [line.path + query, outline(line.sent), resultOf(line, locale)].filter((part) => part !== '');
  const head = [
    terminal.style('dim', timeOf(line.at)),
    cut(line.tenant ?? text[locale].stranger, TENANT).padEnd(TENANT),
    terminal.style(colourOf(line.status), String(line.status)),
    terminal.style('dim', `${line.ms.toLocaleString(locale)} ms`.padStart(MS)),
    terminal.style('bold', line.method.padEnd(METHOD)),
  ];
  const before = TIME + TENANT + STATUS + MS + METHOD + head.length * 2;
  const rest = what.join('  ');
  const fitting = width === undefined ? rest : cut(shortIds(rest), Math.max(20, width - before));
  terminal.print([...head, fitting].join('  '));
  if (line.problem) {
    const { scimType, code, what: happened, todo } = line.problem;
    const label = [scimType, code].filter(Boolean).join(' · ');
    const sentence = `${happened[locale]} ${todo[locale]}`;
    for (const each of hang(INDENT, withBodies ? sentence : impersonal(sentence, code), width))
      terminal.print(terminal.style(colourOf(line.status), each));
    terminal.print(terminal.style('dim', `${INDENT}${label}`));
  }
  if (!withBodies) return;
  printBody(terminal, '→', line.sent);
  if (!line.problem) printBody(terminal, '←', line.answered);
}

function printBody(terminal: Terminal, arrow: string, body: string | undefined): void {
  if (body === undefined) return;
  for (const each of hang(`${INDENT}${arrow} `, body, terminal.width))
    terminal.print(terminal.style('dim', each));
}

function resultOf({ method, path, status, answered }: RequestLine, locale: Locale): string {
  const { count, id } = found(answered);
  const [one, other] = text[locale].found;
  if (count !== undefined) return `= ${plural(locale, count, one!, other!)}`;
  return id !== undefined && method === 'POST' && status < 300 && !path.includes(id) ? `= ${id}` : '';
}

/** Of what refusals quote, the text of a filter and a taken name are personal. */
function impersonal(sentence: string, code: string): string {
  const hidden = withoutValues(sentence);
  return code === 'STORE_CONFLICT' ? hidden.replace(/(“|« )[^”»]*?(”| »)/, '$1…$2') : hidden;
}

function colourOf(status: number): 'green' | 'yellow' | 'red' {
  if (status < 400) return 'green';
  return status === 401 || status >= 500 ? 'red' : 'yellow';
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: TIME_ZONE });

function timeOf(at: number): string {
  return clock.format(at);
}
