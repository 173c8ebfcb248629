import type { AuditLink, Store } from '../../store/store.ts';

/** How far the store had come. */
export interface Place {
  /** Of the journal: people, groups, exceptions. */
  readonly journal: number;
  /** Of the audit: what was observed and confirmed. */
  readonly audit: number;
}

/** What moved since a place: people by id, accounts by portal; or too much to name. */
export interface News {
  readonly place: Place;
  readonly people: readonly string[];
  readonly accounts: ReadonlyMap<string, readonly string[]>;
}

/** More links or people than this are not followed one by one. */
const MANY = 500;

/** Where the store is now. Asked before a reader begins: what is written meanwhile is told again. */
export async function placeOf({ journal, audit }: Pick<Store, 'journal' | 'audit'>): Promise<Place> {
  return { journal: await journal.head(), audit: await audit.head() };
}

/**
 * What moved since. The journal tells whom a write touched, the audit what portals have shown: every observation and
 * every confirmed step is one of its links, written in the same transaction.
 */
export async function newsSince(
  { journal, audit }: Pick<Store, 'journal' | 'audit'>,
  place: Place,
): Promise<News | 'all'> {
  const { head, people } = await journal.since(place.journal);
  if (people === 'all' || people.length > MANY) return 'all';
  const links = await audit.after(place.audit, MANY + 1);
  if (links.length > MANY || (await audit.head()) < place.audit) return 'all';
  const accounts = Map.groupBy(links.flatMap(accountsOf), ({ portal }) => portal);
  return {
    place: { journal: head, audit: links.at(-1)?.seq ?? place.audit },
    people,
    accounts: new Map([...accounts].map(([portal, found]) => [portal, found.map(({ account }) => account)])),
  };
}

/** The accounts of which something else is known since a link; a step's id begins with its portal and its account. */
function accountsOf({ action, subject, data }: AuditLink): readonly { portal: string; account: string }[] {
  if (action === 'accounts.reported')
    return [data['added'], data['created']]
      .flatMap((keys) => (Array.isArray(keys) ? keys : []))
      .map((account) => ({ portal: subject, account: String(account) }));
  if (action !== 'observation' && !SEEN.has(action)) return [];
  const [portal = '', account = ''] = subject.split('/');
  return [{ portal, account }];
}

const SEEN: ReadonlySet<string> = new Set(['step.confirmed', 'step.unverifiable']);
