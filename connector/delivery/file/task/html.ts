import type { Locale } from '../../../../shared/problem.ts';
import { keepTogether } from '../../../../shared/text/spacing.ts';
import { styleOf } from './style.ts';
import type { AccountTasks, Task, TaskGroup, TaskList } from './task.ts';
import { words } from './words.ts';

/** From that many on, short tasks stand in two columns. */
const MANY = 6;
const SHORT = 28;

/** A page to print or to work from: no script, nothing from elsewhere, everything in it is text. */
export function taskListToHtml(list: TaskList, locale: Locale): string {
  const { title, facts, identity, accounts, closing } = list;
  const { closing: end } = words[locale];
  const text = (said: string) => escape(keepTogether(locale, said));
  const tables = accounts.map((account, index) =>
    accountTable(account, `${index + 1}/${accounts.length}`, locale),
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${styleOf(title)}</style>
</head>
<body>
<h1>${text(title)}</h1>
<ul class="facts">
${facts.map((fact) => `<li>${text(fact)}</li>`).join('\n')}
</ul>
${tables.join('\n')}
${closing.length === 0 ? '' : `<h2>${end}</h2>\n${checks(closing.map(text))}\n`}<p class="identity">${text(identity)}</p>
</body>
</html>
`;
}

/** Its head is repeated where the account goes on: nobody ticks a box of the wrong person. */
function accountTable(account: AccountTasks, number: string, locale: Locale): string {
  const { name, identifier, agency, groups } = account;
  const { agency: agencyOf, where, what, why } = words[locale];
  const rest = [
    ...(name === undefined ? [] : [isolated(identifier)]),
    ...(agency === undefined ? [] : [isolated(agencyOf(agency))]),
  ].map((part) => ` <span class="quiet">· ${part}</span>`);
  const heading = `<span class="quiet">${number}</span> ${isolated(name ?? identifier)}${rest.join('')}`;
  const columns = [where, what, why].map((column) => `<th scope="col">${column}</th>`);
  return `<table>
<colgroup><col class="where"><col><col class="why"></colgroup>
<thead>
<tr class="account"><th colspan="3" scope="colgroup">${heading}</th></tr>
<tr class="columns">${columns.join('')}</tr>
</thead>
<tbody>
${groups.map((group) => groupRow(group, locale)).join('\n')}
</tbody>
</table>`;
}

function groupRow({ where, action, tasks, why, note, save }: TaskGroup, locale: Locale): string {
  const text = (said: string) => escape(keepTogether(locale, said));
  const { press, wholeAccount } = words[locale];
  // Said once over several boxes, which then stand in columns when their names are short.
  const isSaidOnce = tasks.length > 1;
  const lines = tasks.map((task) => taskLine(isSaidOnce ? '' : `${action} `, task));
  const gesture = isSaidOnce ? `<p>${text(action)}</p>` : '';
  const isMany = tasks.length >= MANY && tasks.every((task) => task.what.length <= SHORT);
  const saving = save === undefined ? '' : checks([`${press} <b>${escape(save)}</b>`]);
  const said = note === undefined ? '' : `<p class="note">${text(note)}</p>`;
  return `<tr><td>${text(where.join(' › ') || wholeAccount)}</td>\
<td>${said}${gesture}${checks(lines, isMany)}${saving}</td>\
<td class="why">${why.map((reason) => `<p>${text(reason)}</p>`).join('')}</td></tr>`;
}

function taskLine(action: string, { what, details }: Task): string {
  const box = what === '' ? '' : `<b>${isolated(what)}</b>`;
  const more = details.map((detail) => `<span class="details">${isolated(detail)}</span>`).join('');
  return escape(action) + box + more;
}

/** Lines that are HTML already, each with a box to tick, on the screen or on paper. */
function checks(lines: readonly string[], isMany = false): string {
  const items = lines.map((line) => `<li><label><input type="checkbox">${line}</label></li>`);
  return `<ul class="tasks${isMany ? ' many' : ''}">${items.join('')}</ul>`;
}

/** A name that runs the other way does not turn what stands beside it. */
function isolated(text: string): string {
  return `<bdi>${escape(text)}</bdi>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (one) => ENTITIES[one]!);
}
