import { findPortal } from '../../../shared/portal/index.ts';
import { createFlow, type Flow } from '../../../connector/flow.ts';
import { openStore } from '../../../connector/store/open.ts';
import type { Store } from '../../../connector/store/store.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

export const NOW = Date.parse('2026-11-22T08:00:00Z');

export const POLICY = `
portillon: 1
portals:
  intratone: { identifier: '{userName}', protected: [admin], unmanaged: [legacy] }
nodes:
  lyon:
    ceiling: [{ portal: intratone, features: [site-logos-manage], scope: { subtree: lyon } }]
    admins: [chef-lyon]
rules:
  - id: logos
    name: Logos des gardiens
    portal: intratone
    when: { group: Gardiens }
    grant: { features: [site-logos-manage] }
    scope: { subtree: paris }
`;

/** A store with two agencies, three people, nested groups and a policy; and the flow over it. */
export interface Bench extends AsyncDisposable {
  readonly store: Store;
  readonly flow: Flow;
}

const person = (id: string, userName: string, email?: string) => ({
  id,
  digest: id,
  person: {
    id,
    source: 'ldap',
    key: `key-${id}`,
    userName,
    displayName: userName,
    ...(email === undefined ? {} : { email }),
    status: 'active' as const,
    attributes: {},
  },
});
const group = (id: string, name: string) => ({
  id,
  digest: id,
  group: { id, source: 'ldap', key: `key-${id}`, name, status: 'active' as const },
});

export const [ANNA, BRUNO, CHLOE, GUARDS, PARIS_GUARDS] = [1, 2, 3, 4, 5].map(
  (n) => `0190a000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string];

export async function bench(): Promise<Bench> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder('flow'));
  const store = stack.use(await openStore({ kind: 'sqlite', file: `${folder.path}/portillon.db` }));
  await store.sites.replaceAll('intratone', [
    { id: 'regle', name: 'Régie', kind: 'company' },
    { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
    { id: 'lyon', name: 'Lyon', kind: 'agency', parent: 'regle' },
    { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
    { id: 'kibolt', name: 'Kibolt Tower', kind: 'residence', parent: 'lyon' },
  ]);
  await store.directory.write(
    'ldap',
    {
      people: [
        person(ANNA, 'anna', 'anna@regle.example'),
        person(BRUNO, 'bruno'),
        person(CHLOE, 'chloe', 'chloe@regle.example'),
      ],
      groups: [group(GUARDS, 'Gardiens'), group(PARIS_GUARDS, 'Gardiens Paris')],
      suspend: [],
      archiveGroups: [],
      addMemberships: new Map([
        [PARIS_GUARDS, [ANNA]],
        [GUARDS, [BRUNO]],
      ]),
      removeMemberships: new Map(),
      addNestings: [{ child: PARIS_GUARDS, parent: GUARDS }],
      removeNestings: [],
    },
    NOW,
  );
  await store.policies.add({ yaml: POLICY, hash: 'h1', author: 'test', appliedAt: NOW }, 0);
  const flow = createFlow(store, [{ descriptor: findPortal('intratone')!, tenant: 'regle' }]);
  const open = stack.move();
  return { store, flow, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
