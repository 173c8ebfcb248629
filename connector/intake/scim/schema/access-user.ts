import { type Attribute, type Schema, attribute, complex } from './attribute.ts';
import { exact, readOnly } from './traits.ts';

/** Costs the judgement of the person: answered to who asks for it only, and not to be filtered on. */
const asked = { ...readOnly, returned: 'request', multiValued: true } as const;

/** What a person holds in the portals now. SCIM nests one level only, so that each grant names its portal and account. */
export const accessUser: Schema = {
  id: 'urn:portillon:params:scim:schemas:extension:access:2.0:User',
  name: 'AccessUser',
  description: 'The person’s accounts in the portals, and what they hold there now.',
  attributes: [
    complex(
      'accounts',
      'The person’s accounts; one without a value is yet to be created.',
      [
        ...reference('Account', 'account'),
        attribute('display', 'The portal’s identifier of the account.', readOnly),
        attribute('portal', 'The id of the portal.', exact),
        attribute('status', 'The state of the account.', {
          ...readOnly,
          canonicalValues: ['planned', 'active', 'suspended', 'archived'],
        }),
      ],
      asked,
    ),
    complex('entitlements', 'The functions that the person holds.', held('Entitlement', 'function'), asked),
    complex(
      'roles',
      'The roles of which the person holds every function, and where all of them.',
      held('Role', 'role'),
      asked,
    ),
  ],
};

function held(type: string, what: string): readonly Attribute[] {
  return [
    ...reference(type, what),
    attribute('display', `The name of the ${what}.`, readOnly),
    attribute('portal', 'The id of the portal.', exact),
    attribute('account', 'The id of the account; absent while it is yet to be created.', exact),
    attribute('sites', 'The ids of the sites where it holds.', { ...exact, multiValued: true }),
  ];
}

function reference(type: string, what: string): readonly Attribute[] {
  return [
    attribute('value', `The id of the ${what}.`, exact),
    attribute('$ref', `The address of the ${what}.`, { ...exact, type: 'reference', referenceTypes: [type] }),
  ];
}
