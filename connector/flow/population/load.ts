import { populate } from '../../engine/population/population.ts';
import { asks } from '../../engine/population/asks.ts';
import type { Store } from '../../store/store.ts';
import type { Compiled } from '../world.ts';
import type { Everybody } from './everybody.ts';
import { exceptAll, type ExceptionStore } from './exceptions.ts';

export type LoadStore = Pick<Store, 'population'> & ExceptionStore;

/** Reads everybody from the store and judges them at `now` (epoch ms). People are never all in memory as objects. */
export async function loadPeople(store: LoadStore, compiled: Compiled, now: number): Promise<Everybody> {
  const { engine } = compiled;
  const memberships = await readMemberships(store, engine.groups.number);
  const builder = populate(engine, now);
  const rows: number[] = [];
  let at = 0;
  await store.population.people(asks(engine), (people) => {
    for (const person of people) {
      // Both ascend by person: whoever is archived in between is passed over.
      while (at < memberships.count && memberships.people[at]! < person.row) at++;
      const groups: number[] = [];
      for (; at < memberships.count && memberships.people[at] === person.row; at++)
        groups.push(memberships.groups[at]!);
      builder.add(person, groups);
      rows.push(person.row);
    }
  });
  const everybody = { population: builder.finish(), rows };
  await exceptAll(store, compiled, everybody);
  return everybody;
}

interface Memberships {
  readonly people: Int32Array;
  /** The engine's numbers of groups. */
  readonly groups: Int32Array;
  readonly count: number;
}

async function readMemberships(
  { population }: LoadStore,
  numbers: ReadonlyMap<string, number>,
): Promise<Memberships> {
  const numberOf = new Map<number, number>();
  for (const [uid, row] of await population.groups()) {
    const number = numbers.get(uid);
    if (number !== undefined) numberOf.set(row, number);
  }
  let people = new Int32Array(1024);
  let groups = new Int32Array(1024);
  let count = 0;
  await population.memberships((persons, rows, read) => {
    if (count + read > people.length) {
      people = grown(people, count + read);
      groups = grown(groups, count + read);
    }
    for (let index = 0; index < read; index++) {
      const group = numberOf.get(rows[index]!);
      if (group === undefined) continue;
      people[count] = persons[index]!;
      groups[count++] = group;
    }
  });
  return { people, groups, count };
}

function grown(numbers: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
