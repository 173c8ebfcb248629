import { describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '../../../connector/intake/entry.ts';
import {
  type Disabled,
  groupAttributesSchema,
  personAttributesSchema,
} from '../../../connector/intake/mapping.ts';
import { toPerson } from '../../../connector/intake/person-entry.ts';

const mapped = (attributes: Readonly<Record<string, readonly (string | Buffer)[]>>, disabled?: Disabled) => {
  const entry: DirectoryEntry = { dn: 'uid=x', attributes: new Map(Object.entries(attributes)) };
  const mapping = {
    person: personAttributesSchema.parse({}),
    group: groupAttributesSchema.parse({}),
    disabled,
  };
  return toPerson(entry, 'the-key', mapping);
};

describe('an entry as a person', () => {
  it('has a login and a name at the very least', () => {
    expect(mapped({})).toEqual({
      key: 'the-key',
      dn: 'uid=x',
      userName: 'the-key',
      displayName: 'the-key',
      status: 'active',
      attributes: {},
    });
  });

  it.each([
    [{ displayname: ['D'], cn: ['C'], givenname: ['G'], sn: ['S'] }, 'D'],
    [{ cn: ['C'], givenname: ['G'], sn: ['S'] }, 'C'],
    [{ givenname: ['G'], sn: ['S'] }, 'G S'],
    [{ sn: ['S'] }, 'S'],
    [{ uid: ['u'] }, 'u'],
    [{ mail: ['m@x'] }, 'm@x'],
  ])('is called by the best name that %j has', (attributes, name) => {
    expect(mapped(attributes).displayName).toBe(name);
  });

  it('has sorted attributes, blank and unstorable values left out', () => {
    const { attributes, ...person } = mapped({
      title: ['b', 'a'],
      l: [' '],
      ou: ['x', '', 'nu\0ll'],
      telephonenumber: ['', '01'],
      employeetype: [Buffer.from([0xff])],
    });
    expect(attributes).toEqual({ title: ['a', 'b'], ou: 'x' });
    expect(person.phone).toBe('01');
    expect(person).not.toHaveProperty('type');
  });

  it.each([
    [{ attribute: 'nsAccountLock', value: 'true' }, { nsaccountlock: ['TRUE'] }, 'suspended'],
    [{ attribute: 'nsAccountLock', value: 'true' }, { nsaccountlock: ['false'] }, 'active'],
    [{ attribute: 'nsAccountLock', value: 'true' }, {}, 'active'],
    [{ attribute: 'userAccountControl', bit: 2 }, { useraccountcontrol: ['514'] }, 'suspended'],
    [{ attribute: 'userAccountControl', bit: 2 }, { useraccountcontrol: ['512'] }, 'active'],
    [{ attribute: 'userAccountControl', bit: 2 }, { useraccountcontrol: ['no number'] }, 'active'],
  ])('is by %j with %j: %s %s', (disabled, attributes: Record<string, string[]>, status) => {
    expect(mapped(attributes, disabled).status).toBe(status);
  });
});
