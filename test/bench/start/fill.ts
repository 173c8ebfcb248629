import { stringify } from 'yaml';
import { NO_CHANGES } from '../../../connector/intake/comparison.ts';
import { hashPolicy } from '../../../connector/policy/load.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { Store } from '../../../connector/store/store.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { newId } from '../../../shared/text/new-id.ts';
import { readDataset, readPeople, type Dataset } from '../engine/dataset.ts';
import { policyText } from './policy-text.ts';
import { membersOf } from '../../fixture/members.ts';

/** The portals that stand for those of a dataset, in its order. */
export const PORTALS = ['intratone', 'webex-carrier', 'dailybiz'] as const;

const SOURCE = 'dataset';
const CHUNK = 10_000;

/** Fills a new SQLite store with the people, groups, sites and rules of a generated dataset; answers what it wrote. */
export async function fillStore(file: string, folder: string, now: number): Promise<object> {
  const dataset = await readDataset(folder);
  await using store = await openStore({ kind: 'sqlite', file });
  const [first] = dataset.world.portals;
  for (const portal of PORTALS) await store.sites.replaceAll(portal, first!.sites);
  const groups = await writeGroups(store, dataset, now);
  const counts = await writePeople(store, folder, dataset, groups, now);
  const yaml = stringify(policyText(dataset, PORTALS, featuresOf), { aliasDuplicateObjects: false });
  await store.policies.add({ yaml, hash: hashPolicy(yaml), author: 'bench', appliedAt: now }, 0);
  return { ...counts, groups: groups.size, rules: dataset.policy.rules.length };
}

function featuresOf(portal: string): readonly string[] {
  return findPortal(portal)!.features.flatMap(({ id, kind }) => (kind === 'attribute' ? [] : [id]));
}

async function writeGroups(
  store: Store,
  { world: { groups, nestings } }: Dataset,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(groups.map(({ id }) => [id, newId()]));
  const nesting = nestings.map(({ child, parent }) => ({ child: ids.get(child)!, parent: ids.get(parent)! }));
  await store.directory.write(
    SOURCE,
    {
      ...NO_CHANGES,
      groups: groups.map((group) => ({
        id: ids.get(group.id)!,
        digest: group.id,
        group: { ...group, id: ids.get(group.id)!, source: SOURCE },
      })),
      addNestings: nesting,
    },
    now,
  );
  return ids;
}

async function writePeople(
  store: Store,
  folder: string,
  dataset: Dataset,
  groups: ReadonlyMap<string, string>,
  now: number,
): Promise<{ readonly people: number; readonly memberships: number }> {
  const counts = { people: 0, memberships: 0 };
  let people: Parameters<Store['directory']['write']>[1]['people'][number][] = [];
  let pairs: { person: string; group: string }[] = [];
  const flush = async () => {
    await store.directory.write(SOURCE, { ...NO_CHANGES, people, addMemberships: membersOf(pairs) }, now);
    counts.people += people.length;
    counts.memberships += pairs.length;
    [people, pairs] = [[], []];
  };
  for await (const subject of readPeople(folder, dataset)) {
    const id = newId();
    const { userName } = subject.person;
    const person = { ...subject.person, id, source: SOURCE, email: `${userName}@bench.example` };
    people.push({ id, digest: userName, person });
    pairs.push(...subject.groups.map((group) => ({ person: id, group: groups.get(group)! })));
    if (people.length === CHUNK) await flush();
  }
  await flush();
  return counts;
}
