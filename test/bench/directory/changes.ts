import { Attribute, Change, Client } from 'ldapts';
import type { LdapConfig } from '../../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../../connector/intake/ldap/ldap.ts';
import { refreshSource } from '../../../connector/intake/refresh.ts';
import type { SyncReport } from '../../../connector/intake/sync.ts';
import type { Store } from '../../../connector/store/store.ts';
import { BASE_DN } from './organisation.ts';

/** One read of changes: how many there were, and how long it took until the store said so. */
export interface ChangesCost {
  readonly changes: number;
  readonly wallMs: number;
  readonly method: string | undefined;
}

/** In ms: 20 and 0.1 for each change. */
export const mostFor = (changes: number): number => 20 + 0.1 * changes;

/**
 * Measures reads of changes after a whole read into `store`: so many people of `counts` get another title, every tenth
 * change is a member that comes to a group. `config` is that of the whole read, `admin` may write.
 */
export async function measureChanges(
  store: Store,
  config: LdapConfig,
  admin: { readonly dn: string; readonly password: string },
  counts: readonly number[],
): Promise<readonly ChangesCost[]> {
  const client = new Client({ url: config.url });
  await client.bind(admin.dn, admin.password);
  try {
    const costs: ChangesCost[] = [];
    // The first one warms up what the later ones are measured with.
    await refresh(store, config);
    for (const [turn, changes] of counts.entries()) {
      for (let index = 0; index < changes; index++) await change(client, index, `turn ${turn}`);
      costs.push({ changes, ...(await refresh(store, config)) });
    }
    return costs;
  } finally {
    await client.unbind();
  }
}

async function change(client: Client, index: number, title: string): Promise<void> {
  const person = `uid=p${String(index).padStart(6, '0')},ou=people,${BASE_DN}`;
  if (index % 10 !== 9) {
    const modification = new Attribute({ type: 'title', values: [`${title} ${index}`] });
    return client.modify(person, new Change({ operation: 'replace', modification }));
  }
  // Groups of the lowest level, the smaller ones: the numbering goes from the top and from the largest.
  const group = `cn=group-${String(4_000 + (index % 1_000)).padStart(5, '0')},ou=groups,${BASE_DN}`;
  const modification = new Attribute({
    type: 'member',
    values: [`uid=p0${title.length}${index},${BASE_DN}`, person],
  });
  await client.modify(group, new Change({ operation: 'add', modification })).catch(() => undefined);
}

/** One turn of `serve`. @throws Problem when it did not go well */
export async function refresh(
  store: Store,
  config: LdapConfig,
): Promise<Omit<ChangesCost, 'changes'> & { readonly report: SyncReport }> {
  const { signal } = new AbortController();
  const begun = performance.now();
  const report = (await refreshSource({
    source: ldapSource(config),
    store,
    limits: config.gate,
    now: Date.now(),
    signal,
    actor: 'bench',
    wholeEvery: 86_400_000,
  }))!;
  if (report.problem) throw report.problem;
  return { wallMs: performance.now() - begun, method: report.method, report };
}
