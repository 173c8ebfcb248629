import type { Correlation } from '../../../shared/model/correlation.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { KeyedRow, Store } from '../../store/store.ts';
import { keysOf } from './keys.ts';

type KeyStore = Pick<Store, 'people' | 'links'>;

/**
 * Writes what people are recognised by where it moved; answers whose it was, and who shared it with them. `people` by
 * id, or everybody: these are read page after page, and never in memory together.
 */
export async function refreshKeys(
  store: KeyStore,
  correlation: Pick<Correlation, 'by' | 'sources'>,
  people: readonly string[] | 'all',
): Promise<readonly string[]> {
  const moved: string[] = [];
  const refresh = async (page: readonly Person[]) => {
    for (const id of await refreshPage(store, correlation, page)) moved.push(id);
  };
  if (people === 'all') await store.people.each(refresh);
  else await refresh((await store.people.getMany(people)).map(({ person }) => person));
  return moved;
}

/** Ids of everybody of whom a key moved, found without writing anything. */
export async function movedPeople(
  store: KeyStore,
  correlation: Pick<Correlation, 'by' | 'sources'>,
): Promise<readonly string[]> {
  const found: string[] = [];
  await store.people.each(async (page) => {
    for (const { id } of (await compareKeys(store, correlation, page)).moved) found.push(id);
  });
  return found;
}

async function compareKeys(
  { links }: KeyStore,
  { by, sources }: Pick<Correlation, 'by' | 'sources'>,
  page: readonly Person[],
): Promise<{ readonly before: ReadonlyMap<string, KeyedRow>; readonly moved: readonly KeyedRow[] }> {
  const concerned = page.filter(({ source }) => sources.includes(source));
  const before = new Map(
    (await links.keyed(concerned.map(({ id }) => id))).map((row) => [row.id, row] as const),
  );
  const after = concerned.map((person): KeyedRow => {
    const { id, source, status } = person;
    return { id, source, living: status !== 'archived', keys: keysOf(person, by) };
  });
  return { before, moved: after.filter((row) => !isSame(row, before.get(row.id))) };
}

async function refreshPage(
  store: KeyStore,
  correlation: Pick<Correlation, 'by' | 'sources'>,
  page: readonly Person[],
): Promise<readonly string[]> {
  const { links } = store;
  const { before, moved } = await compareKeys(store, correlation, page);
  const shared: string[] = [];
  for (const attribute of correlation.by) {
    const given = moved.flatMap(({ id, keys }) => {
      const value = before.get(id)?.keys.get(attribute);
      return value === undefined || value === keys.get(attribute) ? [] : [value];
    });
    if (given.length > 0) shared.push(...(await links.meeting(attribute, given)));
  }
  await links.writeKeys(moved);
  return [...moved.map(({ id }) => id), ...shared];
}

function isSame(one: KeyedRow, other: KeyedRow | undefined): boolean {
  return (
    one.living === other?.living &&
    one.keys.size === other.keys.size &&
    [...one.keys].every(([by, value]) => other.keys.get(by) === value)
  );
}
