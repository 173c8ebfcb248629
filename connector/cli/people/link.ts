import { plural } from '../../../shared/text/plural.ts';
import { relink } from '../../intake/correlate/relink.ts';
import { systemUser } from '../author.ts';
import { EXIT } from '../exit.ts';
import { openStoreOf, readConfig, type Where } from '../open.ts';
import type { Terminal } from '../terminal.ts';
import { peopleWords } from './conflicts.words.ts';
import { peopleCliProblems } from './problems.ts';

/**
 * `portillon people link [--accept]`: brings links between sources up to date; with `--accept` people part whom the keys
 * no longer hold together. Exit code 3 while some stay linked against their keys.
 */
export async function link(terminal: Terminal, where: Where, accept: boolean): Promise<number> {
  const config = readConfig(where);
  if (!config.correlate) throw peopleCliProblems.CLI_NOT_CORRELATED({});
  await using store = await openStoreOf(config);
  const correlation = config.correlate;
  const report = await relink({ store, correlation, accept, now: Date.now(), actor: systemUser() });
  const held = (await store.links.all()).filter((row) => row.held).length;
  if (terminal.json) terminal.print(JSON.stringify({ ...report, held }));
  else {
    const { locale } = terminal;
    const words = peopleWords[locale];
    const said = (
      [
        [report.linked, words.linked],
        [report.parted, words.parted],
        [held, words.held],
      ] as const
    ).flatMap(([count, [one, other]]) => (count === 0 ? [] : [plural(locale, count, one!, other!)]));
    terminal.print(said.length === 0 ? words.same : `${said.join(', ')}.`);
    if (held > 0) terminal.print(words.accept);
  }
  return held > 0 ? EXIT.refused : EXIT.ok;
}
