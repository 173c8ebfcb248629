import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeople } from '../../../connector/intake/compare-people.ts';
import { compareMembers } from '../../../connector/intake/compare-members.ts';
import { isNothing } from '../../../connector/intake/comparison.ts';
import type { InParts } from '../../../connector/intake/in-parts.ts';
import { pairCount } from '../../../connector/intake/pairs.ts';
import type { Snapshot } from '../../../connector/intake/source.ts';
import type { DirectoryState } from '../../../connector/store/store.ts';
import { anySnapshot, apply, compare, EMPTY, group, pairsIn, person, snapshotOf } from './organisation.ts';

let last = 0;
const newId = () => `id-${++last}`;
const after = (...snapshots: readonly Snapshot[]): DirectoryState =>
  snapshots.reduce((state, snapshot) => apply(state, compare(state, snapshot, newId).changes), EMPTY);

const isActive = ({ status }: { readonly status: string }) => status === 'active';
const byKey = <T extends { readonly key: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.key, entry]));

const anyStatus = fc.constantFrom('complete' as const, 'partial' as const, 'failed' as const);
const complete = anySnapshot(fc.constant('complete' as const));
const anyState = fc.array(anySnapshot(anyStatus), { maxLength: 4 }).map((snapshots) => after(...snapshots));

describe('comparing a read with the store', () => {
  it('takes nothing away unless the read is complete (P11)', () => {
    fc.assert(
      fc.property(
        anyState,
        anySnapshot(fc.constantFrom('partial' as const, 'failed' as const)),
        (state, snapshot) => {
          const { changes } = compare(state, snapshot, newId);
          expect(changes.suspend).toEqual([]);
          expect(changes.archiveGroups).toEqual([]);
          expect(changes.removeMemberships).toEqual(new Map());
          expect(changes.removeNestings).toEqual([]);
          const result = byKey(apply(state, changes).people);
          for (const { key } of state.people.filter(isActive)) expect(result.get(key)?.status).toBe('active');
        },
      ),
    );
  });

  it('changes nothing after a failed read', () => {
    fc.assert(
      fc.property(anyState, anySnapshot(fc.constant('failed' as const)), (state, snapshot) => {
        expect(isNothing(compare(state, snapshot, newId).changes)).toBe(true);
      }),
    );
  });

  it('finds nothing left to do once its changes are written', () => {
    fc.assert(
      fc.property(anyState, anySnapshot(anyStatus), (state, snapshot) => {
        const written = apply(state, compare(state, snapshot, newId).changes);
        expect(isNothing(compare(written, snapshot, newId).changes)).toBe(true);
      }),
    );
  });

  it('makes the store say exactly what a complete read said', () => {
    fc.assert(
      fc.property(anyState, complete, (state, snapshot) => {
        const written = apply(state, compare(state, snapshot, newId).changes);
        const read = byKey(snapshot.people);
        for (const { key } of written.people.filter(isActive)) expect(read.get(key)?.status).toBe('active');
        for (const { key, status } of snapshot.people)
          expect(byKey(written.people).get(key)?.status).toBe(status);
        const keyOf = new Map([...written.people, ...written.groups].map(({ id, key }) => [id, key]));
        const said = snapshot.groups.flatMap(({ key, people }) =>
          people.filter((member) => read.has(member)).map((member) => `${key} ${member}`),
        );
        const held = pairsIn(written.memberships).map(
          (pair) => `${keyOf.get(pair.group)} ${keyOf.get(pair.person)}`,
        );
        expect(held.toSorted()).toEqual(said.toSorted());
      }),
    );
  });

  it('does not care in which order the source answers (P1)', () => {
    const reversed = (snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      people: snapshot.people.toReversed().map((entry) => ({
        ...entry,
        attributes: Object.fromEntries(Object.entries(entry.attributes).toReversed()),
      })),
      groups: snapshot.groups.toReversed(),
    });
    fc.assert(
      fc.property(anyState, anySnapshot(anyStatus), (state, snapshot) => {
        const written = apply(state, compare(state, snapshot, newId).changes);
        expect(isNothing(compare(written, reversed(snapshot), newId).changes)).toBe(true);
      }),
    );
  });

  it('never gives a key another id', () => {
    fc.assert(
      fc.property(anyState, anySnapshot(anyStatus), (state, snapshot) => {
        const written = apply(state, compare(state, snapshot, newId).changes);
        for (const { key, id } of state.people) expect(byKey(written.people).get(key)?.id).toBe(id);
        for (const { key, id } of state.groups) expect(byKey(written.groups).get(key)?.id).toBe(id);
      }),
    );
  });
});

describe('people', () => {
  it('who are gone are suspended, and are the same when they return', () => {
    const both = snapshotOf([person('a'), person('b')], [group('g', ['a', 'b'])]);
    const gone = after(both, snapshotOf([person('a')], [group('g', ['a'])]));
    expect(gone.people.map(({ key, status }) => [key, status])).toEqual([
      ['a', 'active'],
      ['b', 'suspended'],
    ]);
    const { changes, counts } = compare(gone, both, newId);
    expect(counts).toMatchObject({ peopleReturned: 1, peopleAdded: 0, membershipsAdded: 1 });
    expect(changes.people).toMatchObject([
      { id: gone.people[1]?.id, person: { key: 'b', status: 'active' } },
    ]);
  });

  it('who were archived return too', () => {
    const state = after(snapshotOf([person('a')]));
    const archived = {
      ...state,
      people: state.people.map((entry) => ({ ...entry, status: 'archived' as const })),
    };
    expect(compare(archived, snapshotOf([person('a')]), newId).counts.peopleReturned).toBe(1);
    expect(isNothing(compare(archived, snapshotOf([]), newId).changes)).toBe(true);
  });

  it('whom the source calls disabled are suspended by a complete read, and kept as they are by a partial one', () => {
    const state = after(snapshotOf([person('a')]));
    const disabled = [person('a', { status: 'suspended', displayName: 'Renamed' })];
    expect(compare(state, snapshotOf(disabled), newId).counts).toMatchObject({
      peopleSuspended: 1,
      peopleUpdated: 0,
    });
    expect(isNothing(compare(state, snapshotOf(disabled, [], 'partial'), newId).changes)).toBe(true);
  });

  it('are updated for any attribute, and for none when nothing moved', () => {
    const state = after(snapshotOf([person('a', { attributes: { l: 'Lyon' } })]));
    const moved = snapshotOf([person('a', { attributes: { l: 'Nice' } })]);
    expect(compare(state, moved, newId).counts).toMatchObject({ peopleUpdated: 1 });
    expect(
      isNothing(compare(state, snapshotOf([person('a', { attributes: { l: 'Lyon' } })]), newId).changes),
    ).toBe(true);
  });

  it('who come twice in one read count once', () => {
    const { changes } = compare(EMPTY, snapshotOf([person('a'), person('a', { userName: 'other' })]), newId);
    expect(changes.people.map(({ person: { userName } }) => userName)).toEqual(['login-a']);
  });
});

describe('groups', () => {
  it('that are gone are archived with their memberships, and are the same when they return', () => {
    const whole = snapshotOf([person('a')], [group('g', ['a']), group('h', [], ['g'])]);
    const first = after(whole);
    const { changes, counts } = compare(first, snapshotOf([person('a')], [group('h')]), newId);
    expect(counts).toMatchObject({ groupsArchived: 1, membershipsRemoved: 1, nestingsRemoved: 1 });
    const returned = compare(apply(first, changes), whole, newId);
    expect(returned.counts).toMatchObject({
      groupsAdded: 0,
      groupsUpdated: 1,
      membershipsAdded: 1,
      nestingsAdded: 1,
    });
    expect(returned.changes.groups[0]?.id).toBe(first.groups[0]?.id);
  });

  it('keep members that a partial read could not see, and gain those it could', () => {
    const state = after(snapshotOf([person('a'), person('b')], [group('g', ['a'])]));
    const { changes } = compare(state, snapshotOf([], [group('g', ['b'])], 'partial'), newId);
    expect(changes.addMemberships).toEqual(new Map([[state.groups[0]?.id, [state.people[1]?.id]]]));
    expect(changes.removeMemberships).toEqual(new Map());
  });

  it('have no members that were not read', () => {
    const { changes } = compare(
      EMPTY,
      snapshotOf([person('a')], [group('g', ['a', 'ghost'], ['ghost'])]),
      newId,
    );
    expect(pairCount(changes.addMemberships)).toBe(1);
    expect(changes.addNestings).toEqual([]);
  });
});

describe('a comparison of many', () => {
  const parts = (work: InParts<unknown>) => {
    for (let count = 1; ; count++) if (work.next().done) return count;
  };

  it('may be left after each thousand people', () => {
    const people = Array.from({ length: 5_000 }, (_, index) => person(`p${index}`));
    const mode = { source: 'directory', complete: true, newId };
    expect(parts(comparePeople([], people, mode))).toBe(6);
  });

  it('may be left in the midst of its memberships', () => {
    const members = Array.from({ length: 1_000 }, (_, index) => `m${index}`);
    const wanted = new Map(Array.from({ length: 30 }, (_, index) => [`g${index}`, members] as const));
    expect(parts(compareMembers(new Map(), wanted, (said) => said, true))).toBe(4);
  });
});
