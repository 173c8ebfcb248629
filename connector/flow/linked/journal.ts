import type { Journal, Store } from '../../store/store.ts';

/** A write that touches a row touches the human. The row is named too: it may have been a person of its own before. */
export function linkedJournal({ journal, links }: Pick<Store, 'journal' | 'links'>): Journal {
  return {
    ...journal,
    async since(seq) {
      const { head, people } = await journal.since(seq);
      if (people === 'all' || people.length === 0) return { head, people };
      const leads = (await links.of(people)).map(({ lead }) => lead);
      return { head, people: [...new Set([...people, ...leads])] };
    },
  };
}
