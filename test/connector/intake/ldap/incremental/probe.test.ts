import { describe, expect, it } from 'vitest';
import {
  capabilitiesOf,
  contextOf,
  type Vendor,
} from '../../../../../connector/intake/ldap/incremental/probe.ts';
import { BASE, entryOf } from './capabilities.ts';

/** As the servers themselves answer, shortened. */
const ROOTS: Readonly<Record<Vendor, Readonly<Record<string, readonly string[]>>>> = {
  openldap: { objectClass: ['top', 'OpenLDAProotDSE'], supportedControl: ['1.3.6.1.4.1.4203.1.9.1.1'] },
  '389-ds': {
    objectClass: ['top'],
    vendorName: ['389 Project'],
    vendorVersion: ['389-Directory/2.3.1 B2023.1'],
  },
  'active-directory': {
    supportedCapabilities: ['1.2.840.113556.1.4.800', '1.2.840.113556.1.4.1670'],
    vendorName: ['Samba Team (https://www.samba.org)'],
    highestCommittedUSN: ['4711'],
    dsServiceName: ['CN=NTDS Settings,CN=DC,CN=Servers'],
  },
  other: { vendorName: ['Example'], vendorVersion: ['Example 7'] },
};

describe('what a server says of itself', () => {
  it.each(Object.entries(ROOTS) as [Vendor, (typeof ROOTS)[Vendor]][])(
    'tells that it is %s',
    (vendor, root) => {
      expect(capabilitiesOf(entryOf('', root), BASE).vendor).toBe(vendor);
    },
  );

  it('is its version, else its maker, and what tells it from its like', () => {
    const ofVendor = (vendor: Vendor) => capabilitiesOf(entryOf('', ROOTS[vendor]), BASE);
    expect(ofVendor('389-ds').name).toContain('2.3.1');
    expect(ofVendor('active-directory')).toMatchObject({
      name: 'Samba Team (https://www.samba.org)',
      highestUsn: '4711',
      server: 'CN=NTDS Settings,CN=DC,CN=Servers',
    });
  });

  it('is the newest change of each replica, from the top of the context', () => {
    const csns = ['20260101000000.000000Z#000000#001#000000', '20260101000000.000000Z#000000#002#000000'];
    const top = entryOf(BASE, { contextCSN: csns });
    expect(capabilitiesOf(entryOf('', ROOTS.openldap), BASE, top).contextCsn).toEqual(csns);
  });

  it('is how far its changes are numbered, where they are', () => {
    const changelogOf = (more: object) => {
      const root = entryOf('', { ...ROOTS['389-ds'], ...more });
      return capabilitiesOf(root, BASE).changelog;
    };
    const numbers = { firstchangenumber: ['3'], lastchangenumber: ['9'] };
    expect(changelogOf({ changeLog: ['cn=changelog'], ...numbers })).toEqual({
      dn: 'cn=changelog',
      first: 3,
      last: 9,
    });
    expect(changelogOf(numbers)).toBeUndefined();
    expect(changelogOf({ changeLog: ['cn=changelog'] })).toBeUndefined();
  });

  it('is nothing where the account may not see it: a slower way, never a wrong one', () => {
    const nothing = capabilitiesOf(undefined);
    expect(nothing).toMatchObject({ vendor: 'other', context: undefined, contextCsn: [] });
    expect(nothing.controls.size).toBe(0);
  });
});

describe('the context of the bases', () => {
  const root = entryOf('', { namingContexts: ['dc=org', 'DC=Example, DC=Org', 'cn=other'] });

  it.each([
    ['the longest that holds them all', [`ou=people,${BASE}`, `ou=groups,${BASE}`], 'DC=Example, DC=Org'],
    ['a shorter one where one base is elsewhere', [BASE, 'ou=x,dc=org'], 'dc=org'],
    ['none where no one holds both', [BASE, 'cn=other'], undefined],
    ['none for a base of nowhere', ['dc=net'], undefined],
  ])('is %s', (_name, bases, expected) => {
    expect(contextOf(bases, root)).toBe(expected);
  });

  it('is none where the rootDSE is out of sight', () => {
    expect(contextOf([BASE], undefined)).toBeUndefined();
  });
});
