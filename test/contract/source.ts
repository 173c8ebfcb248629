import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot, Source, SourceGroup } from '../../connector/intake/source.ts';
import { ldifEntry } from '../fixture/ldif.ts';

/** A source that holds the people and groups of {@link contractLdif}, and the hand of its administrator. */
export interface SourceSubject extends AsyncDisposable {
  readonly source: Source;
  /** Whether its groups may hold groups. */
  readonly nests: boolean;
  /** Gives a person another login; the immutable key stays. */
  rename(login: string, newLogin: string): Promise<void>;
}

interface ContractPerson {
  readonly uid: string;
  readonly cn: string;
  readonly mail?: string;
  readonly employeeType?: string;
  readonly departmentNumber?: string;
  readonly groups: readonly string[];
}

/** What every subject holds. */
export const CONTRACT_PEOPLE: readonly ContractPerson[] = [
  {
    uid: 'ada',
    cn: 'Ada Lefèvre',
    mail: 'ada@example.org',
    employeeType: 'employee',
    departmentNumber: 'lyon',
    groups: ['Gardiens'],
  },
  { uid: 'blaise', cn: 'Blaise d’Orgeval', mail: 'blaise@example.org', groups: ['Gardiens', 'Siège, Lyon'] },
  { uid: 'chloe', cn: 'Chloé Ben Saïd', groups: ['Siège, Lyon'] },
];

/** Child → parent; the two last make a cycle. */
export const CONTRACT_NESTINGS = [
  ['Gardiens', 'Siège, Lyon'],
  ['Siège, Lyon', 'Tous'],
  ['Tous', 'Siège, Lyon'],
] as const;

/** The contract's organisation below a base DN; `extra` adds attributes to each person. */
export function contractLdif(
  base: string,
  extra: (login: string) => Readonly<Record<string, string>> = () => ({}),
): string {
  const dnOf = (uid: string) => `uid=${uid},ou=people,${base}`;
  const groupDn = (name: string) => `cn=${name.replaceAll(',', String.raw`\,`)},ou=groups,${base}`;
  const unit = (ou: string) => ldifEntry(`ou=${ou},${base}`, { objectClass: 'organizationalUnit', ou });
  const people = CONTRACT_PEOPLE.map(({ groups: _groups, ...person }) =>
    ldifEntry(dnOf(person.uid), {
      objectClass: 'inetOrgPerson',
      ...person,
      sn: person.cn.slice(person.cn.indexOf(' ') + 1),
      ...extra(person.uid),
    }),
  );
  const groups = ['Gardiens', 'Siège, Lyon', 'Tous'].map((name) => {
    const members = CONTRACT_PEOPLE.filter((person) => person.groups.includes(name)).map(({ uid }) =>
      dnOf(uid),
    );
    const nested = CONTRACT_NESTINGS.filter(([, parent]) => parent === name).map(([child]) => groupDn(child));
    return ldifEntry(groupDn(name), {
      objectClass: 'groupOfNames',
      cn: name,
      member: [...members, ...nested],
      ...extra(name),
    });
  });
  return [unit('people'), unit('groups'), ...people, ...groups].join('\n');
}

/** What every source that is read whole keeps, whatever stands behind it. `make` starts a subject for the suite. */
export function sourceContract(name: string, make: () => Promise<SourceSubject>): void {
  describe(`${name} as a source`, () => {
    let subject: SourceSubject;
    beforeAll(async () => {
      subject = await make();
    });
    afterAll(() => subject[Symbol.asyncDispose]());

    const read = (signal = new AbortController().signal) => subject.source.read({ signal });

    it('reads every person, with what the source says of them', async () => {
      const snapshot = await read();
      expect(snapshot).toMatchObject({ source: subject.source.id, status: 'complete', warnings: [] });
      expect(snapshot.problem).toBeUndefined();
      expect(snapshot.startedAt).toBeLessThanOrEqual(snapshot.finishedAt);
      const found = snapshot.people.map(({ userName, displayName, email, type, home, status }) => ({
        userName,
        displayName,
        email,
        type,
        home,
        status,
      }));
      expect(found.toSorted(byLogin)).toEqual(
        CONTRACT_PEOPLE.map(({ uid, cn, mail, employeeType, departmentNumber }) => ({
          userName: uid,
          displayName: cn,
          email: mail,
          type: employeeType,
          home: departmentNumber,
          status: 'active',
        })),
      );
    });

    it('names the members of each group by their keys', async () => {
      const snapshot = await read();
      for (const { uid, groups } of CONTRACT_PEOPLE) expect(groupsOf(snapshot, uid)).toEqual(groups);
    });

    it('reads groups in groups, cycles included', async () => {
      if (!subject.nests) return;
      const { groups } = await read();
      const nameOf = (key: string) => groups.find((group) => group.key === key)?.name;
      const nestings = groups.flatMap((parent) =>
        parent.groups.map((child) => `${nameOf(child)} in ${parent.name}`),
      );
      expect(nestings.toSorted()).toEqual(
        CONTRACT_NESTINGS.map(([child, parent]) => `${child} in ${parent}`).toSorted(),
      );
    });

    it('gives each person and each group a key of its own, the same at every read', async () => {
      const first = await read();
      const keys = [...first.people, ...first.groups].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      // When it was read, and where to go on from, may differ: Active Directory writes the time into its cookies.
      const settled = (snapshot: Snapshot) => ({
        ...snapshot,
        startedAt: 0,
        finishedAt: 0,
        cursor: undefined,
      });
      expect(settled(await read())).toEqual(settled(first));
    });

    it('keeps the key and the groups of a person who gets another login', async () => {
      const before = await read();
      await subject.rename('ada', 'ada.lefevre');
      const after = await read();
      expect(keyOf(after, 'ada.lefevre')).toBe(keyOf(before, 'ada'));
      expect(groupsOf(after, 'ada.lefevre')).toEqual(groupsOf(before, 'ada'));
      await subject.rename('ada.lefevre', 'ada');
      expect(keyOf(await read(), 'ada')).toBe(keyOf(before, 'ada'));
    });

    it('answers an aborted read as failed, without throwing', async () => {
      const snapshot = await read(AbortSignal.abort());
      expect(snapshot).toMatchObject({ status: 'failed', people: [], groups: [] });
      expect(snapshot.problem?.code).toBe('SRC_ABORTED');
    });

    it('is read again after an aborted read', async () => {
      const controller = new AbortController();
      const options = { signal: controller.signal, progress: () => controller.abort() };
      const aborted = await subject.source.read(options);
      expect(aborted.people.length).toBeLessThanOrEqual(CONTRACT_PEOPLE.length);
      expect((await read()).status).toBe('complete');
    });
  });
}

const byLogin = (one: { userName: string }, other: { userName: string }) =>
  one.userName.localeCompare(other.userName);

const keyOf = ({ people }: Snapshot, login: string) => people.find(({ userName }) => userName === login)?.key;

function groupsOf(snapshot: Snapshot, login: string): string[] {
  const key = keyOf(snapshot, login) ?? '';
  const holds = ({ people }: SourceGroup) => people.includes(key);
  return snapshot.groups
    .filter(holds)
    .map(({ name }) => name)
    .toSorted();
}
