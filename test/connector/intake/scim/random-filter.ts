import fc from 'fast-check';
import type { Json } from '../../../../connector/store/store.ts';
import {
  aboutBoolean,
  aboutElements,
  aboutNumber,
  aboutPresence,
  aboutText,
  aboutTime,
  type Case,
  joined,
  part,
} from './random-condition.ts';
import { ENTERPRISE, MEASURES } from './random-user.ts';

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** `schemas` is a list of plain texts: a comparison is about any of them. */
const aboutSchemas: fc.Arbitrary<Case> = aboutText(
  'schemas',
  part('one'),
  true,
  fc.constantFrom(CORE, ENTERPRISE, MEASURES, 'urn:', 'User', CORE.toLowerCase()),
).map(({ text, holds }) => ({
  text,
  holds: (whole) => {
    const schemas = whole['schemas'] as readonly string[];
    return text.endsWith('null') ? holds({ one: CORE }) : schemas.some((one) => holds({ one }));
  },
}));

const single = fc.oneof(
  aboutText('displayName', part('displayName')),
  aboutText('externalId', part('externalId'), true),
  aboutText('title', part('title')),
  aboutText(`${CORE}:nickName`, part('nickName')),
  aboutText('name.givenName', part('name', 'givenName')),
  aboutText(`${CORE}:name.familyName`, part('name', 'familyName')),
  aboutText(`${ENTERPRISE}:department`, part(ENTERPRISE, 'department')),
  aboutText(`${ENTERPRISE}:manager.value`, part(ENTERPRISE, 'manager', 'value'), true),
  aboutText(`${ENTERPRISE}:manager`, part(ENTERPRISE, 'manager', 'value'), true),
  aboutPresence('name', part('name')),
  aboutPresence(ENTERPRISE, part(ENTERPRISE)),
  aboutBoolean('active', part('active')),
);

const measured = fc.oneof(
  aboutNumber(`${MEASURES}:level`, part(MEASURES, 'level')),
  aboutNumber(`${MEASURES}:height`, part(MEASURES, 'height')),
  aboutTime(`${MEASURES}:hired`, part(MEASURES, 'hired')),
);

const common = fc.oneof(
  aboutText(
    'userName',
    part('userName'),
    false,
    fc.constantFrom('user1', 'USER12', 'user', '1', 'user5', 'zoe'),
  ),
  aboutText('id', part('id'), true, fc.constantFrom('id-user1', 'ID-USER1', 'id-', '2', 'id-user5')),
  aboutTime('meta.created', part('meta', 'created')),
  aboutTime('meta.lastModified', part('meta', 'lastModified')),
  aboutText(
    'meta.resourceType',
    part('meta', 'resourceType'),
    true,
    fc.constantFrom('User', 'user', 'Group'),
  ),
  aboutSchemas,
);

/** A value path on one object means the conditions on its parts. */
const ofName = joined(
  fc.oneof(aboutText('givenName', part('givenName')), aboutText('familyName', part('familyName'))),
).map(({ text, holds }) => ({
  text: `name[${text}]`,
  holds: (whole: Parameters<typeof holds>[0]) => holds((part('name')(whole) ?? {}) as typeof whole),
}));

const ofElement = fc.oneof(
  aboutText('value', part('value')),
  aboutText('type', part('type')),
  aboutText('display', part('display')),
  aboutBoolean('primary', part('primary')),
);
const value = aboutText('value', part('value')).filter(({ text }) => !text.endsWith('null'));

/** The groups that hold a user directly. */
const groupIds = fc.constantFrom('id-group0', 'id-group1', 'id-group2', 'id-user0', 'nobody');
const held = fc.oneof(
  aboutText('value', part('value'), true, groupIds),
  aboutText('type', part('type'), false, fc.constantFrom('direct', 'Group', 'r')),
  aboutText('display', part('display')),
);
const heldValue = aboutText('value', part('value'), true, groupIds).filter(
  ({ text }) => !text.endsWith('null'),
);

/** Random filters over the users of random-user.ts. */
export const userFilter = joined(
  fc.oneof(
    single,
    measured,
    common,
    ofName,
    aboutElements('emails', ofElement, value),
    aboutElements('roles', ofElement, value),
    aboutElements('groups', held, heldValue),
  ),
);

const memberIds = fc.constantFrom('id-user0', 'id-user1', 'id-user2', 'id-group0', 'id-group1', 'nobody');
const member = fc.oneof(
  aboutText('value', part('value'), true, memberIds),
  aboutText('type', part('type'), false, fc.constantFrom('User', 'group', 'r')),
  aboutText('display', part('display')),
);
const memberValue = aboutText('value', part('value'), true, memberIds).filter(
  ({ text }) => !text.endsWith('null'),
);

/** Random filters over groups and their members. */
export const groupFilter = joined(
  fc.oneof(
    aboutText('displayName', part('displayName')),
    aboutText('externalId', part('externalId'), true),
    aboutText('id', part('id'), true, memberIds),
    aboutElements('members', member, memberValue),
    // What Entra ID asks: id eq "…" and members eq "…".
    memberIds.map((id) => ({
      text: `members eq "${id}"`,
      holds: (whole: Json) =>
        ((whole['members'] ?? []) as { value: string }[]).some((each) => each.value === id),
    })),
  ),
);
