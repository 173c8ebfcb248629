import {
  createChanges,
  createFlow,
  type Changes,
  type ConfiguredPortal,
  type Flow,
} from '../../../connector/flow.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { Store } from '../../../connector/store/store.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

export const NOW = Date.parse('2026-11-22T08:00:00Z');
export const PORTALS: readonly ConfiguredPortal[] = ['intratone', 'amisgest', 'commown'].map((id) => ({
  descriptor: findPortal(id)!,
  tenant: 'regle',
}));
export const IDS = PORTALS.map(({ descriptor }) => descriptor.id);

/** Nothing trips, nobody has to approve. */
export const RULES = `
rules:
  - id: keys
    portal: intratone
    when: { group: Gardiens }
    grant: { features: [site-logos-manage, resident-events-view, notice-boards-manage] }
    scope: { subtree: paris }
  - id: nursery
    portal: amisgest
    when: { group: Gardiens }
    grant: { features: [desktop-access, tv-manage, communication-notebook] }
    scope: all
  - id: fleet
    portal: commown
    when: everybody
    grant: { features: [portal-access, role-fleet-management] }
    scope: all
`;
export const CALM = `portillon: 1\nguards: [{ count: 1000000, percent: 100 }]\n${RULES}`;

export const personId = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const userName = (n: number) => `p${String(n).padStart(5, '0')}`;
export const GUARDS = personId(900_000);

/** Fills a store with people, of whom every second is a guard, three portals and a policy. */
export async function settle(store: Store, people: number, policy = CALM): Promise<void> {
  await store.sites.replaceAll('intratone', [
    { id: 'regle', name: 'Régie', kind: 'company' },
    { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
    { id: 'lyon', name: 'Lyon', kind: 'agency', parent: 'regle' },
    { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
    { id: 'belair', name: 'Bel Air', kind: 'residence', parent: 'paris' },
    { id: 'kibolt', name: 'Kibolt Tower', kind: 'residence', parent: 'lyon' },
  ]);
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  await store.directory.write(
    'ldap',
    {
      people: numbers.map((n) => ({
        id: personId(n),
        digest: `${n}`,
        person: {
          id: personId(n),
          source: 'ldap',
          key: `key-${n}`,
          userName: userName(n),
          displayName: `Personne ${n}`,
          givenName: 'Personne',
          familyName: `${n}`,
          email: `${userName(n)}@regle.example`,
          phone: '+33 6 39 98 00 00',
          status: 'active',
          attributes: {},
        },
      })),
      groups: [
        {
          id: GUARDS,
          digest: 'g',
          group: { id: GUARDS, source: 'ldap', key: 'guards', name: 'Gardiens', status: 'active' },
        },
      ],
      suspend: [],
      archiveGroups: [],
      addMemberships: new Map([[GUARDS, numbers.filter((n) => n % 2 === 1).map(personId)]]),
      removeMemberships: new Map(),
      addNestings: [],
      removeNestings: [],
    },
    NOW,
  );
  await store.policies.add({ yaml: policy, hash: 'h1', author: 'test', appliedAt: NOW }, 0);
}

export interface Company extends AsyncDisposable {
  readonly folder: string;
  readonly file: string;
  readonly store: Store;
  readonly flow: Flow;
  readonly changes: Changes;
}

/** A settled company in a new SQLite store, in a folder of its own. */
export async function company(people: number, policy = CALM): Promise<Company> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder('company'));
  const file = `${folder.path}/portillon.db`;
  const store = stack.use(await openStore({ kind: 'sqlite', file }));
  await settle(store, people, policy);
  const [flow, changes] = [createFlow(store, PORTALS), createChanges(store, PORTALS)];
  const open = stack.move();
  return {
    folder: folder.path,
    file,
    store,
    flow,
    changes,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}
