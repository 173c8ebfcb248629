import type { Locale } from '../../../../shared/problem.ts';
import type { AccountTasks, Task, TaskGroup, TaskList } from './task.ts';
import { words } from './words.ts';

/** As GitHub and GitLab show it, check boxes included; readable as it is, too. */
export function taskListToMarkdown(list: TaskList, locale: Locale): string {
  const { title, facts, identity, accounts, closing } = list;
  const end = closing.length === 0 ? [] : [`## ${words[locale].closing}`, checks(closing)];
  return `${[
    `# ${escape(title)}`,
    facts.map((fact) => `- ${escape(fact)}`).join('\n'),
    ...accounts.flatMap((account, index) => accountLines(account, `${index + 1}/${accounts.length}`, locale)),
    ...end,
    '---',
    escape(identity),
  ].join('\n\n')}\n`;
}

function accountLines(account: AccountTasks, number: string, locale: Locale): readonly string[] {
  const { name, identifier, agency, groups } = account;
  const heading = [
    ...(name === undefined ? [] : [name]),
    identifier,
    ...(agency === undefined ? [] : [words[locale].agency(agency)]),
  ];
  return [
    `## ${number} · ${heading.map(isolate).map(escape).join(' · ')}`,
    ...groups.flatMap((group, index) => groupLines(group, groups[index - 1], locale)),
  ];
}

/** The place is said once for groups that follow each other there. */
function groupLines(group: TaskGroup, before: TaskGroup | undefined, locale: Locale): readonly string[] {
  const { where, action, tasks, why, note, save } = group;
  const place = where.join(' › ') || words[locale].wholeAccount;
  const isSame = before !== undefined && place === (before.where.join(' › ') || words[locale].wholeAccount);
  return [
    ...(isSame ? [] : [`### ${escape(place)}`]),
    checks(
      tasks.map((task) => taskLine(action, task)),
      (text) => text,
    ),
    ...(note === undefined ? [] : [`> ${escape(note)}`]),
    ...(why.length === 0 ? [] : [why.map((reason) => `> ${escape(reason)}`).join('\\\n')]),
    ...(save === undefined ? [] : [checks([`${words[locale].press} **${escape(save)}**`], (text) => text)]),
  ];
}

function taskLine(action: string, { what, details }: Task): string {
  const box = what === '' ? '' : ` **${escape(isolate(what))}**`;
  const more = details.map((detail) => `\n  - ${escape(isolate(detail))}`).join('');
  return escape(action) + box + more;
}

function checks(lines: readonly string[], write = escape): string {
  return lines.map((line) => `- [ ] ${write(line)}`).join('\n');
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\p{Bidi_Control}/u;

/** Keeps a text that runs or turns the other way from turning its neighbours (UAX #9, section 2.4.2). */
function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * What would be markup or HTML inside a line is text (CommonMark, section 2.4). A low line inside a word
 * means nothing and stays readable, a sharp means something at the end of a heading only.
 */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<>|~]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|#$/gu, String.raw`\$&`);
}
