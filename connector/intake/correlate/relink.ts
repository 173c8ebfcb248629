import type { Correlation } from '../../../shared/model/correlation.ts';
import type { LinkMember, Store } from '../../store/store.ts';
import type { CorrelateConfig } from './config.ts';
import { correlate } from './correlate.ts';
import { differenceOf, partingsOf, type Parting } from './difference.ts';
import { neighboursOf } from './neighbours.ts';
import { movedPeople, refreshKeys } from './refresh-keys.ts';

export interface RelinkOptions {
  readonly store: Pick<Store, 'transaction' | 'journal' | 'links' | 'people'>;
  readonly correlation: CorrelateConfig;
  /** Somebody agreed that people whom the keys no longer hold together part. */
  readonly accept?: boolean;
  /** Epoch ms. */
  readonly now: number;
  /** Whom the audit names. */
  readonly actor: string;
}

/** What became of the links. */
export interface RelinkReport {
  readonly linked: number;
  readonly parted: number;
  /** People who should part and stay linked until somebody agrees. */
  readonly held: number;
}

/** So many people at once with all whom they may be. */
const AT_ONCE = 1_000;

/**
 * Brings the links up to date with what was written since the last time, in one transaction. The cost follows what
 * moved: only people of whom a key moved are correlated again, with those who share a value with them.
 */
export async function relink(options: RelinkOptions): Promise<RelinkReport> {
  const { store, correlation, accept = false } = options;
  const settings = settingsOf(correlation);
  const known = await store.links.state();
  const seq = await store.journal.head();
  const isSame = known.settings === settings;
  if (!accept && isSame && known.seq === seq) return NOTHING;
  // Where the journal names nobody, everybody is looked at before the transaction: nobody waits for that.
  const isVague = isSame && (await store.journal.since(known.seq)).people === 'all';
  const seen = isVague ? { seq, people: await movedPeople(store, correlation) } : undefined;
  return store.transaction((inside) => run(inside, settings, options, seen));
}

/** Who moved up to a number of the journal, as far as that was found before. */
interface Seen {
  readonly seq: number;
  readonly people: readonly string[];
}

const NOTHING: RelinkReport = { linked: 0, parted: 0, held: 0 };

/** What links depend on, beside people; who is believed about what does not move them. */
function settingsOf({ by, sources }: Correlation): string {
  return JSON.stringify([by, sources]);
}

async function run(
  inside: Store,
  settings: string,
  options: RelinkOptions,
  seen: Seen | undefined,
): Promise<RelinkReport> {
  const { correlation, accept = false, now, actor } = options;
  const { links } = inside;
  const known = await links.state();
  const isOther = known.settings !== settings;
  if (isOther) await links.forgetKeys();
  // The head comes first: what is written while people are read is told again by the journal.
  const head = await inside.journal.head();
  const { people } = await inside.journal.since(seen?.seq ?? known.seq);
  const touched = isOther || people === 'all' ? 'all' : [...people, ...(seen?.people ?? [])];
  const moved = [...(await refreshKeys(inside, correlation, touched))];
  if (isOther || accept)
    for (const { person, held } of await links.all()) if (isOther || held) moved.push(person);

  const found = await findMoves(inside, correlation, moved);
  const kept = accept ? [] : await keptTogether(inside, correlation, found.partings);
  const { members, apart } = differenceOf(found.stored, found.wanted, kept);
  if (members.length + apart.length > 0) await links.write(members, apart);
  await links.setState(settings, head);
  const report = reportOf(found.stored, members, apart);
  if (members.length + apart.length > 0)
    await inside.audit.append({
      at: now,
      actor,
      action: 'people.linked',
      subject: correlation.sources.join('+'),
      data: { ...report, accepted: accept },
    });
  return report;
}

interface Moves {
  readonly stored: LinkMember[];
  readonly wanted: Map<string, LinkMember>;
  readonly partings: Parting[];
}

/** What the keys say of those who moved and of whom they reach; doubts are written at once. */
async function findMoves(inside: Store, correlation: Correlation, moved: readonly string[]): Promise<Moves> {
  const moves: Moves = { stored: [], wanted: new Map(), partings: [] };
  const waiting = new Set(moved);
  while (waiting.size > 0) {
    const { rows, stored } = await neighboursOf(inside.links, [...waiting].slice(0, AT_ONCE));
    const { members, doubts } = correlate(rows, correlation);
    await inside.links.writeDoubts(
      rows.map(({ id }) => id),
      doubts,
    );
    for (const { id } of rows) waiting.delete(id);
    moves.stored.push(...stored.map(({ person, lead, by, held }) => ({ person, lead, by, held })));
    for (const [id, member] of members) moves.wanted.set(id, member);
    moves.partings.push(...partingsOf(stored, members));
  }
  return moves;
}

/**
 * The links that stay against the keys: those that were kept already, and all of a run that parts more people than is
 * plausible. Whoever parts may lose the rights of the other rows' groups.
 */
async function keptTogether(
  { links }: Pick<Store, 'links'>,
  { gate }: CorrelateConfig,
  partings: readonly Parting[],
): Promise<readonly Parting[]> {
  if (partings.length === 0) return [];
  const leaving = partings.reduce((sum, parting) => sum + parting.leaving.length, 0);
  const isImplausible = leaving > gate.count && leaving * 100 > (await links.count()) * gate.percent;
  if (isImplausible) return partings;
  return partings.filter(({ members }) => members.some(({ held }) => held));
}

function reportOf(
  stored: readonly LinkMember[],
  members: readonly LinkMember[],
  apart: readonly string[],
): RelinkReport {
  const before = new Set(stored.filter(({ person, lead }) => person !== lead).map(({ person }) => person));
  const facets = members.filter(({ person, lead }) => person !== lead);
  return {
    linked: facets.filter(({ person, held }) => !held && !before.has(person)).length,
    parted: apart.filter((person) => before.has(person)).length,
    held: facets.filter(({ held }) => held).length,
  };
}
