import type { LinkMember } from '../../store/store.ts';

/** What has to be written so that links are as they are wanted. */
export interface LinkDifference {
  readonly members: readonly LinkMember[];
  /** People who are in no link any more. */
  readonly apart: readonly string[];
}

/** A stored link whose people the keys no longer hold together. */
export interface Parting {
  readonly lead: string;
  readonly members: readonly LinkMember[];
  /** Those who would leave the lead. */
  readonly leaving: readonly string[];
}

type Wanted = ReadonlyMap<string, LinkMember>;

/** The stored links that `wanted` takes apart. A lead that another row takes over from parts nobody. */
export function partingsOf(stored: readonly LinkMember[], wanted: Wanted): readonly Parting[] {
  return [...Map.groupBy(stored, ({ lead }) => lead)].flatMap(([lead, members]) => {
    const home = wanted.get(lead)?.lead;
    const leaving = members
      .map(({ person }) => person)
      .filter((person) => person !== lead && (home === undefined || wanted.get(person)?.lead !== home));
    return leaving.length === 0 ? [] : [{ lead, members, leaving }];
  });
}

/** The difference between stored and wanted links, those that are kept against the keys apart. Pure. */
export function differenceOf(
  stored: readonly LinkMember[],
  wanted: Wanted,
  kept: readonly Parting[],
): LinkDifference {
  const staying = new Set(kept.flatMap(({ members }) => members.map(({ person }) => person)));
  // Somebody who is kept elsewhere is nobody's new company: the others of that link wait as well.
  const waiting = new Set(
    [...wanted.values()].filter(({ person }) => staying.has(person)).map(({ lead }) => lead),
  );
  const members = new Map<string, LinkMember>();
  for (const { members: own, leaving } of kept)
    for (const member of own)
      members.set(member.person, { ...member, held: leaving.includes(member.person) });
  for (const member of wanted.values())
    if (!staying.has(member.person) && !waiting.has(member.lead)) members.set(member.person, member);
  const before = new Map(stored.map((member) => [member.person, member]));
  return {
    members: [...members.values()].filter((member) => !isSame(member, before.get(member.person))),
    apart: stored.map(({ person }) => person).filter((person) => !members.has(person)),
  };
}

function isSame(one: LinkMember, other: LinkMember | undefined): boolean {
  return other?.lead === one.lead && other.by === one.by && other.held === one.held;
}
