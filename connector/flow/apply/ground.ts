import type { Person } from '../../../shared/model/person.ts';
import { itemFromKey } from '../../../shared/plan/item.ts';
import type { Plan } from '../../../shared/plan/step.ts';
import { tabsOf } from '../../../shared/plan/box.ts';
import type { Locale } from '../../../shared/problem.ts';
import type { Ground, KnownAccount } from '../../delivery/delivery.ts';
import type { Store } from '../../store/store.ts';
import type { ConfiguredPortal } from '../portal.ts';
import type { Compiled } from '../world.ts';

/** In which words, and by whose calendar, steps are written. */
export interface Tongue {
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

/** What channels need to know of a part: its people, and what its accounts were last seen to hold. `at` in epoch ms. */
export async function groundFor(
  store: Pick<Store, 'people' | 'accounts' | 'observations'>,
  { policy, sites }: Pick<Compiled, 'policy' | 'sites'>,
  { descriptor, tenant }: ConfiguredPortal,
  part: Plan,
  at: number,
  tongue: Tongue,
): Promise<Ground> {
  const ids = part.accounts.flatMap(({ person }) => (person ? [person.id] : []));
  const people = new Map((await store.people.getMany(ids)).map(({ person }) => [person.id, person]));
  const tabs = new Set(tabsOf(descriptor).features.values());
  const readings = await store.observations.all(descriptor.id);
  const accounts = (await store.accounts.all(descriptor.id)).map(
    ({ id, key, email }): [string, KnownAccount] => {
      const read = readings.get(id) ?? [];
      const whole = [...tabs].every((tab) => read.some((reading) => reading.tab === tab));
      const ticked = read.flatMap(({ items }) =>
        [...items].filter(([, on]) => on).map(([item]) => itemFromKey(item)),
      );
      const features = ticked.filter(({ kind }) => kind === 'feature').map((item) => item.id);
      return [key, { ...(whole && { features: new Set(features) }), ...(email !== undefined && { email }) }];
    },
  );
  return {
    portal: descriptor,
    tenant,
    sites: sites.get(descriptor.id) ?? [],
    profiles: policy.profiles.filter(({ portal }) => portal === descriptor.id),
    people: new Map(
      part.accounts.flatMap(({ account, person }): [string, Person][] => {
        const found = person && people.get(person.id);
        return found ? [[account, found]] : [];
      }),
    ),
    accounts: new Map(accounts),
    now: at,
    ...tongue,
  };
}
