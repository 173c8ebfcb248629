/*
 * What engine.ts measures, in a process of its own so that its memory can be told:
 *   node --expose-gc test/bench/engine-ours.ts DIR USERS
 * Prints one JSON object.
 */
import type { Subject } from '../../connector/engine/engine.ts';
import { compile } from '../../connector/engine/engine.ts';
import { populate } from '../../connector/engine/population/population.ts';
import { askAlone } from './engine/alone.ts';
import { ask } from './engine/ask.ts';
import { readDataset, readPeople } from './engine/dataset.ts';
import { edit } from './engine/edit.ts';
import { memory, timed } from './engine/measure.ts';
import { wrongAnswers } from './engine/verify.ts';

const SAMPLE = 2_000;
const [folder = '', most = 'Infinity'] = process.argv.slice(2);
const dataset = await readDataset(folder);
const start = performance.now();
const compiled = timed(() => compile(dataset.policy, dataset.world));
const engine = compiled.result;
const builder = populate(engine, 0);
const rowOf = new Map(dataset.expected.map(({ user }) => [user, -1]));
for await (const subject of readPeople(folder, dataset, Number(most))) {
  const row = builder.add(
    subject.person,
    subject.groups.flatMap((id) => engine.groups.number.get(id) ?? []),
  );
  if (rowOf.has(subject.person.id)) rowOf.set(subject.person.id, row);
}
const loadMs = Math.round(performance.now() - start);
const loaded = memory();
const matched = timed(() => builder.finish());
const population = matched.result;
const matchedMemory = memory();
const wrong = wrongAnswers(dataset, population, rowOf);
const distinct = { lists: population.bound.lists.count, facts: population.facts.rows.length };
const asked = ask(dataset, population);
const edited = edit(dataset, population);
const endMemory = memory();
const sample: Subject[] = [];
for await (const subject of readPeople(folder, dataset, Math.min(Number(most), SAMPLE))) sample.push(subject);
console.log(
  JSON.stringify({
    users: population.people.size,
    compileMs: compiled.ms,
    loadMs,
    coldMs: Math.round(loadMs + matched.ms),
    match: { ms: matched.ms, cpuMs: matched.cpuMs },
    distinct,
    ...asked,
    ...edited,
    alone: askAlone(engine, dataset, sample),
    memory: { loaded, matched: matchedMemory, end: endMemory },
    expected: { lines: dataset.expected.length, differences: wrong },
  }),
);
