import fc from 'fast-check';
import { BASE_DN } from '../../../../fixture/slapd-config.ts';

const UNITS = ['people', 'moved'] as const;
/** Few names, so that they are given up and taken again. */
const NAMES = 8;
const GROUPS = 4;

/** Somebody outside of what is read: a groupOfNames is never empty (RFC 4519 section 3.5). */
const KEEPER = `cn=portillon,ou=services,${BASE_DN}`;

export type Change =
  | {
      readonly kind: 'put' | 'drop' | 'move' | 'title' | 'hide' | 'disable';
      readonly who: number;
      readonly to: number;
    }
  | { readonly kind: 'rename'; readonly who: number; readonly to: number }
  | {
      readonly kind: 'members';
      readonly group: number;
      readonly of: readonly number[];
      readonly in: readonly number[];
    }
  | { readonly kind: 'group' | 'noGroup' | 'renameGroup'; readonly group: number; readonly to: number }
  /** The connector looks now. */
  | { readonly kind: 'look' };

const who = fc.nat(NAMES - 1);
const group = fc.nat(GROUPS - 1);

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('put', 'put', 'drop', 'move', 'title', 'hide', 'disable', 'rename'),
        who,
        to: who,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('members' as const),
        group,
        of: fc.uniqueArray(who, { maxLength: 4 }),
        in: fc.uniqueArray(group, { maxLength: 2 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom('group', 'noGroup', 'renameGroup'), group, to: group }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  ),
  { minLength: 10, maxLength: 40 },
);

/** What the directory holds, as far as which changes are possible depends on it. */
export class Model {
  /** Name → unit. */
  readonly #people = new Map<number, number>();
  readonly #groups = new Set<number>();

  /** The change as LDIF, undefined when it is not possible now. */
  ldif(change: Exclude<Change, { kind: 'look' }>): string | undefined {
    if ('group' in change) return this.#groupLdif(change);
    const { kind, who: name, to } = change;
    const unit = this.#people.get(name);
    const dn = personDn(name, unit ?? to % 2);
    if (kind === 'put') {
      if (unit !== undefined) return undefined;
      this.#people.set(name, to % 2);
      return `${dn}\nchangetype: add\nobjectClass: inetOrgPerson\nuid: p${name}\ncn: Person ${name}\nsn: x\n`;
    }
    if (unit === undefined) return undefined;
    if (kind === 'drop') {
      this.#people.delete(name);
      return `${dn}\nchangetype: delete\n`;
    }
    if (kind === 'rename' || kind === 'move') {
      const [newName, newUnit] = kind === 'rename' ? [to, unit] : [name, 1 - unit];
      if (this.#people.has(newName) && newName !== name) return undefined;
      this.#people.delete(name);
      this.#people.set(newName, newUnit);
      const superior = `newsuperior: ou=${UNITS[newUnit]},${BASE_DN}`;
      return `${dn}\nchangetype: modrdn\nnewrdn: uid=p${newName}\ndeleteoldrdn: 1\n${superior}\n`;
    }
    const [attribute, value] = {
      title: ['title', `t${to}`],
      hide: ['l', to % 2 === 0 ? 'hidden' : 'shown'],
      disable: ['employeeType', to % 2 === 0 ? 'off' : 'on'],
    }[kind] as [string, string];
    return `${dn}\nchangetype: modify\nreplace: ${attribute}\n${attribute}: ${value}\n`;
  }

  #groupLdif(change: Extract<Change, { group: number }>): string | undefined {
    const { group: index } = change;
    const dn = groupDn(index);
    if (change.kind === 'members') {
      if (!this.#groups.has(index)) return undefined;
      // Also names that nobody has, or not yet.
      const people = change.of.map((name) => personDn(name, this.#people.get(name) ?? 0));
      const groups = change.in.map(groupDn);
      const members = [KEEPER, ...people, ...groups].map((member) => member.replace(/^dn: /, ''));
      return `${dn}\nchangetype: modify\nreplace: member\n${members.map((member) => `member: ${member}\n`).join('')}`;
    }
    const isThere = this.#groups.has(index);
    if (change.kind === 'group') {
      if (isThere) return undefined;
      this.#groups.add(index);
      return `${dn}\nchangetype: add\nobjectClass: groupOfNames\ncn: g${index}\nmember: ${KEEPER}\n`;
    }
    if (!isThere) return undefined;
    this.#groups.delete(index);
    if (change.kind === 'noGroup') return `${dn}\nchangetype: delete\n`;
    if (this.#groups.has(change.to)) {
      this.#groups.add(index);
      return undefined;
    }
    this.#groups.add(change.to);
    return `${dn}\nchangetype: modrdn\nnewrdn: cn=g${change.to}\ndeleteoldrdn: 1\n`;
  }

  /** Everything as it was in the beginning. */
  clear(): string {
    const people = [...this.#people].map(([name, unit]) => `${personDn(name, unit)}\nchangetype: delete\n`);
    const groups = [...this.#groups].map((index) => `${groupDn(index)}\nchangetype: delete\n`);
    this.#people.clear();
    this.#groups.clear();
    return [...groups, ...people].join('\n');
  }
}

/** Makes all changes, looks where they say so, and at the end twice: whoever was new or renamed is looked at again. */
export async function play(
  model: Model,
  all: readonly Change[],
  modify: (ldif: string) => Promise<void>,
  look: () => Promise<void>,
): Promise<void> {
  let pending: string[] = [];
  const flush = async () => {
    if (pending.length > 0) await modify(pending.join('\n'));
    pending = [];
  };
  for (const change of all) {
    const ldif = change.kind === 'look' ? undefined : model.ldif(change);
    if (ldif !== undefined) pending.push(ldif);
    if (change.kind !== 'look') continue;
    await flush();
    await look();
  }
  await flush();
  await look();
  await look();
}

const personDn = (name: number, unit: number) => `dn: uid=p${name},ou=${UNITS[unit]},${BASE_DN}`;
const groupDn = (index: number) => `dn: cn=g${index},ou=groups,${BASE_DN}`;
