import type { Store } from '../../store/store.ts';

/** Whose rights may have moved, by person id, and where the store stood then. */
export interface Moved {
  readonly head: string;
  readonly people: readonly string[] | 'all';
}

/** Where the store stands, as one word that means nothing to whoever keeps it. */
export interface Marks {
  head(): Promise<string>;
  /** `all` also for a mark that is not known here. */
  since(mark: string): Promise<Moved>;
}

/** More people than this are not named one by one. */
const NAMED = 500;
/** A mark that is further behind is not read up on. */
const FAR_BEHIND = 10_000;

/** Marks of what rights follow from: whom writes touched (the journal), and the policy in force. */
export function createMarks({ journal, policies }: Pick<Store, 'journal' | 'policies'>): Marks {
  const policy = async () => (await policies.list(1))[0]?.version ?? 0;
  return {
    head: async () => `${await journal.head()}.${await policy()}`,
    async since(mark) {
      const [seq = 0, version] = mark.split('.').map(Number);
      const [now, newest] = [await policy(), await journal.head()];
      if (version !== now || newest - seq > FAR_BEHIND) return { head: `${newest}.${now}`, people: 'all' };
      const { head, people } = await journal.since(seq);
      const isNamed = people !== 'all' && people.length <= NAMED;
      return { head: `${head}.${now}`, people: isNamed ? people : 'all' };
    },
  };
}
