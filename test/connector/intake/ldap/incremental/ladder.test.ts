import { describe, expect, it } from 'vitest';
import { DIRSYNC } from '../../../../../connector/intake/ldap/incremental/dirsync-control.ts';
import {
  chooseMethod,
  type Method,
  METHODS,
  STAMP_OF,
} from '../../../../../connector/intake/ldap/incremental/ladder.ts';
import type { Capabilities } from '../../../../../connector/intake/ldap/incremental/probe.ts';
import { SYNC_REQUEST } from '../../../../../connector/intake/ldap/incremental/sync-controls.ts';
import { BASE, configOf, offering } from './capabilities.ts';

const config = configOf();
const CSN = ['20260101000000.000000Z#000000#000#000000'];
const LOG = { dn: 'cn=accesslog', minCsn: CSN };
const sync = new Set([SYNC_REQUEST]);
const notTaken = (capabilities: Capabilities) =>
  chooseMethod(config, capabilities).notTaken.map(({ method }) => method);

it.each<[string, Partial<Capabilities>, Method]>([
  ['an OpenLDAP with syncprov', { vendor: 'openldap', controls: sync, contextCsn: CSN }, 'syncrepl'],
  [
    'an OpenLDAP without it, which offers the control all the same',
    { vendor: 'openldap', controls: sync },
    'stamps',
  ],
  ['an OpenLDAP that keeps a log', { vendor: 'openldap', log: LOG }, 'accesslog'],
  ['an OpenLDAP with both', { vendor: 'openldap', controls: sync, contextCsn: CSN, log: LOG }, 'syncrepl'],
  ['a log in which nothing was ever noted', { vendor: 'openldap', log: { ...LOG, minCsn: [] } }, 'stamps'],
  ['a 389 Directory Server without it', { vendor: '389-ds' }, 'stamps'],
  ['an Active Directory', { vendor: 'active-directory', controls: new Set([DIRSYNC]) }, 'dirsync'],
  ['a server that offers both', { controls: new Set([SYNC_REQUEST, DIRSYNC]) }, 'syncrepl'],
  [
    'a DirSync whose contexts do not hold the bases',
    { controls: new Set([DIRSYNC]), context: undefined },
    'stamps',
  ],
  ['a server that says nothing', {}, 'stamps'],
])('%s is read by the cheapest way that is open', (_name, more, method) => {
  expect(chooseMethod(config, offering(more)).method).toBe(method);
});

it('says of each cheaper way, in both languages, why it is not taken', () => {
  const choice = chooseMethod(config, offering());
  expect(choice.notTaken.map(({ method }) => method)).toEqual(METHODS.slice(0, METHODS.indexOf('stamps')));
  for (const { why } of [choice, ...choice.notTaken]) {
    expect(why.fr).not.toBe('');
    expect(why.en).not.toBe(why.fr);
  }
});

it('tells nothing of dearer ways than the one that is taken', () => {
  expect(notTaken(offering({ controls: sync }))).toEqual([]);
});

describe('what a server offered and then refused', () => {
  const why = { fr: 'refus', en: 'refused' };
  const everything = offering({ controls: new Set([SYNC_REQUEST, DIRSYNC]) });

  it('is not tried again, and the server’s reason is kept', () => {
    const choice = chooseMethod(config, everything, new Map([['syncrepl', why]]));
    expect(choice).toMatchObject({ method: 'dirsync', notTaken: [{ method: 'syncrepl', why }] });
  });

  it('leaves the reading of everything, whatever else is refused', () => {
    const refused = new Map(METHODS.filter((method) => method !== 'full').map((method) => [method, why]));
    expect(chooseMethod(config, everything, refused).method).toBe('full');
  });
});

it('says where DirSync reads more than was asked for', () => {
  const dirsync = offering({ controls: new Set([DIRSYNC]) });
  expect(chooseMethod(configOf({ base: `DC=Example, DC=org` }), dirsync).why.en).not.toContain(BASE);
  expect(chooseMethod(configOf({ base: `ou=people,${BASE}` }), dirsync).why.en).toContain(BASE);
});

it('names the attribute that grows', () => {
  for (const [vendor, stamp] of Object.entries(STAMP_OF) as [Capabilities['vendor'], string][])
    expect(chooseMethod(config, offering({ vendor })).why.fr).toContain(stamp);
});

it('does not follow a log that names entries by another key than theirs', () => {
  const log = offering({ vendor: 'openldap', log: LOG });
  expect(chooseMethod(configOf({ key: 'EntryUuid' }), log).method).toBe('accesslog');
  const other = chooseMethod(configOf({ key: 'employeeNumber' }), log);
  expect(other.method).toBe('stamps');
  expect(other.notTaken.find(({ method }) => method === 'accesslog')?.why.en).toContain('employeeNumber');
});

describe('a 389 Directory Server', () => {
  const ds389 = offering({ vendor: '389-ds', controls: sync });

  it('is read by content synchronisation as its template says: under the name that changes bear there', () => {
    for (const template of ['389-ds', 'freeipa'])
      expect(chooseMethod(configOf({ template }), ds389).method).toBe('syncrepl');
  });

  it('is read otherwise under another key, or when its contexts do not hold the bases', () => {
    const otherKey = chooseMethod(configOf({ template: '389-ds', key: 'entryUUID' }), ds389);
    expect(otherKey).toMatchObject({ method: 'stamps' });
    expect(otherKey.notTaken[0]?.why.en).toContain('nsUniqueId');
    const nowhere = { ...ds389, context: undefined };
    expect(chooseMethod(configOf({ template: '389-ds' }), nowhere).method).toBe('stamps');
  });

  it('is read by its numbered changelog where it is not offered, once that holds something', () => {
    const numbered = (last: number) =>
      offering({ vendor: '389-ds', changelog: { dn: 'cn=changelog', first: 1, last } });
    const methodOf = (last: number, more: object) => chooseMethod(configOf(more), numbered(last)).method;
    expect(methodOf(7, { template: 'freeipa' })).toBe('changelog');
    expect(methodOf(0, { template: 'freeipa' })).toBe('stamps');
    expect(methodOf(7, {})).toBe('stamps');
  });
});
