import { describe, expect, test } from 'vitest';
import { tellChange, tellDeletion } from '../../../../../connector/intake/scim/event/describe.ts';
import { groupType, userType } from '../../../../../connector/intake/scim/schema/index.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const before = {
  userName: 'ada',
  externalId: 'e1',
  active: true,
  title: 'Comptesse',
  [ENTERPRISE]: { department: 'Calcul', costCenter: 'C1' },
};
const after = {
  userName: 'ada',
  externalId: 'e1',
  active: false,
  name: { givenName: 'Ada' },
  [ENTERPRISE]: { department: 'Machines' },
};
const subject = { format: 'scim', uri: '/Users/u1', externalId: 'e1' };

describe('what an event tells', () => {
  test('of a new user: its attributes’ names, or the whole of it', () => {
    const change = { verb: 'create', id: 'u1', before: {}, after: before, version: 1 } as const;
    expect(tellChange(userType, 'notice', change)).toEqual({
      sub_id: subject,
      events: {
        'urn:ietf:params:scim:event:prov:create:notice': {
          version: 'W/"1"',
          attributes: [
            'userName',
            'externalId',
            'active',
            'title',
            `${ENTERPRISE}:department`,
            `${ENTERPRISE}:costCenter`,
          ],
        },
      },
    });
    expect(tellChange(userType, 'full', change).events).toEqual({
      'urn:ietf:params:scim:event:prov:create:full': {
        version: 'W/"1"',
        data: { schemas: [CORE, ENTERPRISE], ...before },
      },
    });
  });

  test('of a patched user: what differs, and that it was deactivated', () => {
    const change = { verb: 'patch', id: 'u1', before, after, version: 2 } as const;
    expect(tellChange(userType, 'notice', change).events).toEqual({
      'urn:ietf:params:scim:event:prov:patch:notice': {
        version: 'W/"2"',
        attributes: ['active', 'title', `${ENTERPRISE}:department`, `${ENTERPRISE}:costCenter`, 'name'],
      },
      'urn:ietf:params:scim:event:prov:deactivate': {},
    });
    expect(tellChange(userType, 'full', change).events).toMatchObject({
      'urn:ietf:params:scim:event:prov:patch:full': {
        data: {
          schemas: [PATCH_OP],
          Operations: [
            { op: 'replace', path: 'active', value: false },
            { op: 'remove', path: 'title' },
            { op: 'replace', path: `${ENTERPRISE}:department`, value: 'Machines' },
            { op: 'remove', path: `${ENTERPRISE}:costCenter` },
            { op: 'replace', path: 'name', value: { givenName: 'Ada' } },
          ],
        },
      },
    });
  });

  test('of a user that was put: the whole of it, and that it was activated', () => {
    const change = { verb: 'put', id: 'u1', before: after, after: before, version: 3 } as const;
    expect(tellChange(userType, 'full', change).events).toEqual({
      'urn:ietf:params:scim:event:prov:put:full': {
        version: 'W/"3"',
        data: { schemas: [CORE, ENTERPRISE], ...before },
      },
      'urn:ietf:params:scim:event:prov:activate': {},
    });
  });

  test('of a group’s members: those that moved, in the order of the operations', () => {
    const group = { displayName: 'G' };
    const moves = [
      { removed: [], added: ['a', 'b'] },
      { removed: ['a'], added: [] },
    ];
    const change = { verb: 'patch', id: 'g1', before: group, after: group, version: 4, moves } as const;
    expect(tellChange(groupType, 'notice', change)).toEqual({
      sub_id: { format: 'scim', uri: '/Groups/g1' },
      events: {
        'urn:ietf:params:scim:event:prov:patch:notice': { version: 'W/"4"', attributes: ['members'] },
      },
    });
    expect(tellChange(groupType, 'full', change).events).toMatchObject({
      'urn:ietf:params:scim:event:prov:patch:full': {
        data: {
          Operations: [
            { op: 'add', path: 'members', value: [{ value: 'a' }, { value: 'b' }] },
            { op: 'remove', path: 'members[value eq "a"]' },
          ],
        },
      },
    });
  });

  test('of what is gone: which it was', () => {
    expect(tellDeletion(userType, 'u1', before)).toEqual({
      sub_id: subject,
      events: { 'urn:ietf:params:scim:event:prov:delete': {} },
    });
  });
});
