import { describe, expect, it } from 'vitest';
import type { Method } from '../../../../../connector/intake/ldap/incremental/ladder.ts';
import { standing } from '../../../../../connector/intake/ldap/incremental/refusals.ts';
import { ldapSource } from '../../../../../connector/intake/ldap/ldap.ts';
import { directoryLdif, personDn } from '../../../../fixture/directory.ts';
import { change } from '../../../../fixture/ldap-tools.ts';
import { BASE_DN, SERVICE_DN, type ServerOverlays } from '../../../../fixture/slapd-config.ts';
import { changesOf, openWorld } from './slapd-world.ts';

const HOUR = 3_600_000;
const AT = 1_700_000_000_000;

it('a refusal holds until the whole reads that it led to are over, and no longer when the clock is put back', () => {
  const why = { fr: 'refus', en: 'refused' };
  const refusals = new Map<Method, { why: typeof why; at: number }>([['syncrepl', { why, at: AT }]]);
  expect(standing(refusals, AT)).toEqual(new Map([['syncrepl', why]]));
  expect(standing(refusals, AT + HOUR - 1).size).toBe(1);
  expect(standing(refusals, AT + HOUR).size).toBe(0);
  expect(standing(refusals, AT - 1).size).toBe(0);
});

const SYNC = 'olcOverlay={1}syncprov,olcDatabase={1}mdb,cn=config';
const SYNC_AGAIN = `dn: ${SYNC}
changetype: add
objectClass: olcOverlayConfig
objectClass: olcSyncProvConfig
olcOverlay: {1}syncprov
olcSpSessionlog: 100
`;
const access = (rule: string) => change.replace('olcDatabase={2}mdb,cn=config', 'olcAccess', rule);
const reading = `by dn.exact="${SERVICE_DN}" read by * none`;

describe('what a server refused', () => {
  it.each<[string, Method, ServerOverlays, string, string]>([
    [
      'to an account that may not read the log, and then may',
      'accesslog',
      { accesslog: {} },
      // What is behind the first record is what the log tells.
      access(`{0}to dn.children=cn=accesslog by * none\nolcAccess: {1}to * ${reading}`),
      access(`{0}to * ${reading}`),
    ],
    [
      'of what it still offers, once an overlay was taken away and is there again',
      'syncrepl',
      { sync: { sessionLog: 100 } },
      change.delete(SYNC),
      SYNC_AGAIN,
    ],
  ])('%s: it is tried anew with the whole reads', async (_name, method, overlays, breakIt, putRight) => {
    await using world = await openWorld({ ...overlays, ldif: directoryLdif({ people: 40, groups: 4 }) });
    let now = AT;
    const source = ldapSource(world.config(), () => now);
    const refresh = () => world.refresh({ source });
    await world.slapd.modify(change.replace(BASE_DN, 'description', 'x'));
    await world.whole({ source });
    expect(await refresh()).toMatchObject({ method });

    await world.slapd.modify(breakIt);
    await world.slapd.modify(change.replace(personDn(1), 'title', 'Une'));
    await refresh();
    await world.whole({ source });
    expect(await refresh()).toMatchObject({ method: 'stamps', status: 'complete' });

    // Refused once more, which is no reason to read everything again.
    now += 2 * HOUR;
    await world.whole({ source });
    const still = await refresh();
    expect(still).toMatchObject({ method: 'stamps', status: 'complete' });
    expect(still.whole).toBeUndefined();

    await world.slapd.modify(putRight);
    await world.slapd.modify(change.replace(personDn(2), 'title', 'Deux'));
    now += HOUR / 2;
    await world.whole({ source });
    expect(await refresh()).toMatchObject({ method: 'stamps' });
    now += HOUR / 2;
    await world.whole({ source });
    await world.slapd.modify(change.replace(personDn(3), 'title', 'Trois'));
    const again = await refresh();
    expect(again).toMatchObject({ method, status: 'complete' });
    expect(changesOf(again)).toEqual({ peopleUpdated: 1 });
  });
});

it('what another process began anew with, and works, is refused no more', async () => {
  await using world = await openWorld({
    sync: { sessionLog: 100 },
    ldif: directoryLdif({ people: 10, groups: 2 }),
  });
  const source = ldapSource(world.config());
  await world.refresh({ source });
  await world.slapd.modify(change.delete(SYNC));
  await world.refresh({ source });
  expect(await world.refresh({ source })).toMatchObject({ method: 'stamps' });
  await world.slapd.modify(SYNC_AGAIN);
  await world.whole();
  expect(await world.refresh({ source })).toMatchObject({ method: 'syncrepl' });
  await world.whole({ source });
  expect(await world.refresh({ source })).toMatchObject({ method: 'syncrepl' });
});
