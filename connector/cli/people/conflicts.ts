import type { Person } from '../../../shared/model/person.ts';
import { plural } from '../../../shared/text/plural.ts';
import type { LinkRow, Store } from '../../store/store.ts';
import { announced } from '../colon.ts';
import { EXIT } from '../exit.ts';
import { openStoreOf, readConfig, type Where } from '../open.ts';
import { hang } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { peopleWords } from './conflicts.words.ts';
import { peopleCliProblems } from './problems.ts';

/** `portillon people conflicts`: keys that do not tell who is who, and people who stay linked against theirs. */
export async function conflicts(terminal: Terminal, where: Where): Promise<number> {
  const config = readConfig(where);
  if (!config.correlate) throw peopleCliProblems.CLI_NOT_CORRELATED({});
  await using store = await openStoreOf(config);
  const doubts = await store.links.doubts();
  const held = (await store.links.all()).filter((row) => row.held);
  const keyless = await store.links.keyless(config.correlate.sources);
  const names = await namesOf(store, [
    ...doubts.flatMap(({ people }) => people),
    ...held.flatMap(({ person, lead }) => [person, lead]),
  ]);
  if (terminal.json) {
    const rows = (ids: readonly string[]) => ids.map((id) => asJson(names.get(id)!));
    const told = doubts.map(({ people, ...doubt }) => ({ ...doubt, people: rows(people) }));
    const kept = held.map(({ person, lead, by }) => ({ by, people: rows([lead, person]) }));
    terminal.print(JSON.stringify({ conflicts: told, held: kept, keyless }));
    return EXIT.ok;
  }
  const { locale, width } = terminal;
  const words = peopleWords[locale];
  const count = (number: number, [one, other]: readonly string[]) => plural(locale, number, one!, other!);
  const say = (...lines: readonly string[]) => {
    for (const line of lines) for (const part of hang('  ', line, width, 4)) terminal.print(part);
  };
  if (doubts.length + held.length === 0) terminal.print(words.none);
  if (doubts.length > 0) terminal.print(terminal.style('yellow', `${count(doubts.length, words.doubts)}.`));
  for (const { by, value, why, people } of doubts) {
    const found = people.map((id) => nameOf(names.get(id)!)).join(', ');
    say(announced(`${by} ${value}`, `${found} (${words.why[why]})`, locale));
  }
  if (held.length > 0) {
    terminal.print(terminal.style('yellow', `${count(held.length, words.held)}.`));
    say(...held.map((row) => pairOf(row, names)), words.accept);
  }
  if (keyless > 0)
    terminal.print(`${count(keyless, words.keyless).replace('#keys', config.correlate.by.join(', '))}.`);
  return EXIT.ok;
}

async function namesOf({ people }: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const rows = await people.getMany([...new Set(ids)]);
  return new Map(rows.map(({ person }) => [person.id, person]));
}

/** `Anna Roux (corp, aroux)`. */
function nameOf({ displayName, source, userName }: Person): string {
  return `${displayName} (${source}, ${userName})`;
}

function pairOf({ person, lead }: LinkRow, names: ReadonlyMap<string, Person>): string {
  return `${nameOf(names.get(lead)!)} – ${nameOf(names.get(person)!)}`;
}

function asJson({ id, source, userName, displayName, status }: Person): object {
  return { id, source, userName, displayName, status };
}
