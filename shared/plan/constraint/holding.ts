import type { Account } from '../../model/account.ts';
import type { Person } from '../../model/person.ts';
import type { Descriptor } from '../../portal/descriptor.ts';
import { itemFromKey } from '../item.ts';
import { isTicked, profileIn, type Known } from '../known.ts';
import type { Desired } from '../project.ts';

/**
 * What one account holds today, as far as anybody knows: the boxes themselves, not what they imply. Lists are shared
 * between accounts that hold the same (see {@link sharing}), so that 100,000 of them stay small.
 */
export interface Holding {
  readonly portal: string;
  /** Account key. */
  readonly account: string;
  /** Person id; absent for an orphan. */
  readonly person?: string;
  readonly userName?: string;
  /** Its person is active: it counts among the holders of a right. */
  readonly living: boolean;
  /** Somebody can sign in with it: it counts among the holders of a right, and takes a seat. */
  readonly open: boolean;
  readonly features: readonly string[];
  readonly sites: readonly string[];
  /** Profile id by module. */
  readonly profiles: Readonly<Record<string, string>>;
  /** Key of the account that made it. */
  readonly parent?: string;
}

/** Hands out one list for each content. */
export function sharing(): (list: readonly string[]) => readonly string[] {
  const lists = new Map<string, readonly string[]>();
  return (list) => {
    const key = list.join('\n');
    const known = lists.get(key);
    if (known) return known;
    lists.set(key, list);
    return list;
  };
}

/**
 * What an account holds; `also` adds what is wanted of it, for a portal whose own plan is another one.
 *
 * @param account undefined for one that does not exist yet: it holds nothing
 */
export function holdingOf(
  portal: Descriptor,
  key: string,
  account: Account | undefined,
  person: Person | undefined,
  known: Known,
  share: (list: readonly string[]) => readonly string[] = (list) => list,
  also?: Desired,
): Holding {
  const boxes = new Set(
    [...known.ticked.keys(), ...known.applied.keys()].filter((box) => isTicked(known, box)),
  );
  for (const box of also?.items.keys() ?? []) boxes.add(box);
  const items = [...boxes].toSorted().map(itemFromKey);
  const features = items.filter((item) => item.kind === 'feature').map((item) => item.id);
  const { access } = portal.lifecycle;
  const status = account?.status ?? 'planned';
  const profiles = portal.modules.flatMap(({ id }): [string, string][] => {
    const profile = profileIn(known, id);
    return profile === undefined ? [] : [[id, profile]];
  });
  return {
    portal: portal.id,
    account: key,
    ...(person ? { person: person.id, userName: person.userName } : {}),
    living: person?.status === 'active',
    open:
      (status === 'active' || boxes.size > 0) &&
      status !== 'suspended' &&
      status !== 'archived' &&
      (access === undefined || features.includes(access.feature)),
    features: share(features),
    sites: share(items.filter((item) => item.kind === 'site').map((item) => item.id)),
    profiles: Object.fromEntries(profiles),
    ...(account?.parent === undefined ? {} : { parent: account.parent }),
  };
}
