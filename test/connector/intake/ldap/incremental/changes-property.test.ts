import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ldapSource } from '../../../../../connector/intake/ldap/ldap.ts';
import { change } from '../../../../fixture/ldap-tools.ts';
import { ldifEntry } from '../../../../fixture/ldif.ts';
import { BASE_DN } from '../../../../fixture/slapd-config.ts';
import { changes, Model, play } from './random-changes.ts';
import { changesOf, openWorld, type World } from './slapd-world.ts';

const units = ['people', 'moved', 'groups'].map((ou) =>
  ldifEntry(`ou=${ou},${BASE_DN}`, { objectClass: 'organizationalUnit', ou }),
);
/** Somebody who always is there, and a group: a directory that answers none at all is never believed. */
const STAYING = [
  ldifEntry(`uid=warden,ou=people,${BASE_DN}`, {
    objectClass: 'inetOrgPerson',
    uid: 'warden',
    cn: 'Warden',
    sn: 'Warden',
  }),
  ldifEntry(`cn=all,ou=groups,${BASE_DN}`, {
    objectClass: 'groupOfNames',
    cn: 'all',
    member: `uid=warden,ou=people,${BASE_DN}`,
  }),
];
const CONFIG = {
  people: {
    filter: '(&(objectClass=inetOrgPerson)(!(l=hidden)))',
    disabled: { attribute: 'employeeType', value: 'off' },
  },
};
const RUNS = Number(process.env['DELTA_RUNS'] ?? 10);

describe.each([
  ['syncrepl', { sync: { sessionLog: 1_000 } }],
  ['syncrepl', { sync: { sessionLog: 1_000 }, refint: false }],
  ['syncrepl', { sync: { sessionLog: 0 } }],
  ['accesslog', { accesslog: {} }],
  ['accesslog', { accesslog: {}, refint: false }],
  ['stamps', { refint: false }],
])('after any changes, by %s of a server with %j', (method, overlays) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ ...overlays, ldif: [...units, ...STAYING].join('\n') });
    await world.slapd.modify(change.replace(BASE_DN, 'description', 'a log begins with a change'));
  });
  afterAll(() => world[Symbol.asyncDispose]());

  it('the store says after its deltas what it says after a whole read', async () => {
    const source = ldapSource(world.config(CONFIG));
    const refresh = async () => {
      const report = await world.refresh({ source });
      expect(report).toMatchObject({ status: 'complete', method });
    };
    await world.refresh({ source });
    const model = new Model();
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        await play(model, all, (ldif) => world.slapd.modify(ldif), refresh);
        const whole = await world.whole({ source });
        expect(whole.status).toBe('complete');
        expect(changesOf(whole)).toEqual({});
        const left = model.clear();
        if (left !== '') await world.slapd.modify(left);
        await refresh();
        await refresh();
      }),
      { numRuns: RUNS },
    );
  });
});
