import type { Site } from '../../../shared/model/site.ts';
import { hashPolicy } from '../../../connector/policy/load.ts';
import type { Store } from '../../../connector/store/store.ts';
import { NOW } from './server.ts';

export const sites: readonly Site[] = [
  { id: 'regle', name: 'Règle', kind: 'company' },
  { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
  { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
  { id: 'dumbo', name: 'Résidence Dumbo', kind: 'residence', parent: 'paris' },
  { id: 'lyon', name: 'Lyon', kind: 'agency', parent: 'regle' },
  { id: 'canuts', name: 'Les Canuts', kind: 'residence', parent: 'lyon' },
];

/** Ids of the people of {@link settle}. */
export interface Organisation {
  readonly alice: string;
  readonly bob: string;
}

/**
 * Alice keeps the residences of Paris by her group; Bob has no right; `orphan` and `admin` are accounts without a
 * person. The policy is version 1.
 */
export async function settle(store: Store, yaml: string): Promise<Organisation> {
  const person = (userName: string, displayName: string) =>
    store.people.insert(
      {
        source: 'hr',
        key: userName,
        userName,
        displayName,
        email: `${userName}@regle.example`,
        status: 'active',
        attributes: {},
      },
      NOW,
    );
  const alice = (await person('alice', 'Alice Martin')).person.id;
  const bob = (await person('bob', 'Bob Petit')).person.id;
  const group = await store.groups.insert(
    { source: 'hr', key: 'guards', name: 'Gardiens Paris', status: 'active' },
    NOW,
  );
  await store.groups.addMembers(group.group.id, [{ kind: 'person', id: alice }], NOW);
  await store.sites.replaceAll('intratone', sites);
  const accounts = ['alice', 'bob', 'orphan', 'admin'].map((key) => ({ key, status: 'active' as const }));
  await store.accounts.upsert('intratone', accounts, NOW);
  await store.policies.add({ yaml, hash: hashPolicy(yaml), author: 'test', appliedAt: NOW }, 0);
  return { alice, bob };
}
