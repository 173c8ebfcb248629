import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

/** The most versions that are listed: more than anybody reads. */
const MOST = 500;

const text = {
  fr: { count: ['# version', '# versions'], head: ['version', 'appliquée (UTC)', 'par', 'empreinte'] },
  en: { count: ['# version', '# versions'], head: ['version', 'applied (UTC)', 'by', 'hash'] },
} satisfies Record<Locale, unknown>;

/** `portillon policy history`: the applied versions, newest first. */
export async function policyHistory(terminal: Terminal, where: Where): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const versions = await store.policies.list(MOST);
  if (terminal.json) {
    terminal.print(
      JSON.stringify(versions.map((one) => ({ ...one, appliedAt: new Date(one.appliedAt).toISOString() }))),
    );
    return EXIT.ok;
  }
  const say = text[terminal.locale];
  terminal.print(`${plural(terminal.locale, versions.length, say.count[0]!, say.count[1]!)}.`);
  const rows = versions.map(({ version, appliedAt, author, hash }) => [
    String(version),
    new Date(appliedAt).toISOString().slice(0, 19).replace('T', ' '),
    author,
    hash.slice(0, 12),
  ]);
  if (rows.length > 0)
    for (const line of table([say.head, ...rows], terminal.width, (cell, _column, row) =>
      row === 0 ? terminal.style('bold', cell) : cell,
    ))
      terminal.print(line);
  return EXIT.ok;
}
