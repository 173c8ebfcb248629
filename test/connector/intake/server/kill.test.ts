import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { directoryLdif, groupDn, personDn } from '../../../fixture/directory.ts';
import { change } from '../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { type Proxy, startProxy } from '../../../fixture/proxy.ts';
import { membersSettled } from '../../../fixture/refint.ts';
import { type Slapd, startSlapd } from '../../../fixture/slapd.ts';
import { workFolder } from '../../cli/run.ts';
import { readSlapd } from '../ldap/slapd-source.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', '..', 'connector', 'portillon.js');
const KILLS = Number(process.env['KILLS'] ?? 8);
const PEOPLE = 1500;
/** The longest that reading the answer, comparing and writing may go on after its last byte before the kill. */
const AFTERWARDS_MS = 250;

/** The people and memberships of a directory or of a store, comparable. */
type World = readonly string[];

/** Starts a real process and kills it once so many bytes of the directory have come, and a little later. */
async function killed(cwd: string, args: readonly string[], proxy: Proxy, bytes: number, ms: number) {
  const env = { PATH: process.env['PATH'], PORTILLON_CONFIG: 'portillon.yaml', SECRET: 'secret' };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env, stdio: 'ignore' });
  using _ = { [Symbol.dispose]: () => child.kill('SIGKILL') };
  proxy.passed = 0;
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  while (child.exitCode === null && proxy.passed < bytes) await wait(1);
  await Promise.race([ended, wait(ms)]);
  child.kill('SIGKILL');
  return (await ended)[1] === 'SIGKILL';
}

const sorted = (lines: string[]): World => lines.toSorted((one, other) => (one < other ? -1 : 1));

async function storeWorld(store: Store): Promise<World> {
  const { people, groups, memberships } = await store.directory.read('directory');
  const present = new Map(people.filter(({ status }) => status === 'active').map((row) => [row.id, row.key]));
  const names = new Map(groups.map(({ id, key }) => [id, key]));
  const held = [...memberships].flatMap(([group, members]) =>
    members.filter((id) => present.has(id)).map((id) => `${names.get(group)} has ${present.get(id)}`),
  );
  return sorted([...present.values(), ...held]);
}

async function directoryWorld(slapd: Slapd): Promise<World> {
  const { people, groups, status } = await readSlapd(slapd);
  expect(status).toBe('complete');
  const held = groups.flatMap((group) => group.people.map((key) => `${group.key} has ${key}`));
  return sorted([...people.map(({ key }) => key), ...held]);
}

/** What only one of two worlds has, the first few of it: all of it would say nothing. */
function between(one: World, other: World): World {
  const [mine, theirs] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !theirs.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !mine.has(line)).map((line) => `+ ${line}`),
  ].slice(0, 20);
}

const leaver = (round: number) => personDn(round * 2 + 2);
const mover = (round: number) => personDn(round * 2 + 3);

/** Somebody leaves, somebody comes, somebody changes groups, somebody another unit and login. */
const nextDay = (round: number): string =>
  [
    change.delete(leaver(round)),
    ldifEntry(`uid=new${round},ou=people,dc=example,dc=org`, {
      changetype: 'add',
      objectClass: 'inetOrgPerson',
      cn: `New ${round}`,
      sn: 'New',
    }),
    change.member(groupDn(3), 'add', `uid=new${round},ou=people,dc=example,dc=org`),
    change.move(mover(round), `uid=other${round}`),
  ].join('\n');

test(
  `a sync that is killed ${KILLS} times anywhere leaves all of a read or nothing of it`,
  async () => {
    await using slapd = await startSlapd({ ldif: directoryLdif({ people: PEOPLE, groups: 10, nested: 2 }) });
    await using proxy = await startProxy(Number(new URL(slapd.url).port));
    await using folder = await workFolder();
    await folder.write(
      'portillon.yaml',
      `sources:
  directory:
    ldap:
      url: ldap://127.0.0.1:${proxy.port}
      bindDn: ${slapd.serviceDn}
      passwordEnv: SECRET
      base: ${slapd.baseDn}
    every: 500ms
portals:
  intratone: { tenant: regle, origins: ['http://127.0.0.1/*'], sites: sites.csv, admins: [admin] }
policy: policy.yaml
`,
    );
    const open = () => openStore({ kind: 'sqlite', file: join(folder.path, 'data', 'portillon.db') });
    expect(await killed(folder.path, ['sync'], proxy, Infinity, 0)).toBe(false);
    const whole = proxy.passed;
    const ids = new Map<string, string>();
    let before = await directoryWorld(slapd);
    let kills = 0;
    let written = 0;
    for (let round = 0; kills < KILLS; round++) {
      await slapd.modify(nextDay(round));
      await membersSettled(slapd, [leaver(round), mover(round)]);
      const after = await directoryWorld(slapd);
      // Half of them while the directory answers, half while what it said is compared and written.
      const [bytes, ms] =
        round % 2 === 0 ? [Math.random() * whole, 0] : [whole, Math.random() * AFTERWARDS_MS];
      const args = round % 4 < 2 ? ['sync'] : ['serve', '--port', '0'];
      proxy.fault = { delay: 1 };
      if (await killed(folder.path, args, proxy, bytes, ms)) kills++;

      await using store = await open();
      const found = await storeWorld(store);
      expect([before, after].map((world) => between(world, found))).toContainEqual([]);
      if (found.length === after.length && found.every((line, at) => line === after[at])) written++;
      expect(await store.audit.verify()).toBeUndefined();
      for (const { id, key } of (await store.directory.read('directory')).people) {
        expect(ids.get(key) ?? id).toBe(id);
        ids.set(key, id);
      }
      before = found;
    }
    console.log(`${kills} killed; after ${written} of them the read was written, after the others not`);
    proxy.fault = {};
    expect(await killed(folder.path, ['sync'], proxy, Infinity, 0)).toBe(false);
    await using store = await open();
    expect(await storeWorld(store)).toEqual(await directoryWorld(slapd));
  },
  120_000 + KILLS * 15_000,
);
