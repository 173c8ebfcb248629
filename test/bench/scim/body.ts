const CORE = 'urn:ietf:params:scim:schemas:core:2.0';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const userName = (index: number, run: string): string => `user${index}@${run}.example`;

/** A user of about 1 KB, with the attributes that Entra ID maps by default. */
export function user(index: number, run: string) {
  const [givenName, familyName] = [`Given${index}`, `Family${index}`];
  return {
    schemas: [`${CORE}:User`, ENTERPRISE],
    externalId: `${run}-${index}`,
    userName: userName(index, run),
    active: true,
    displayName: `${givenName} ${familyName}`,
    title: 'Caretaker',
    preferredLanguage: 'fr-FR',
    name: { givenName, familyName, formatted: `${givenName} ${familyName}` },
    emails: [{ type: 'work', primary: true, value: userName(index, run) }],
    phoneNumbers: [
      { type: 'work', value: `+33 1 ${10_000_000 + index}` },
      { type: 'mobile', value: `+33 6 ${10_000_000 + index}` },
    ],
    addresses: [
      {
        type: 'work',
        streetAddress: `${index} rue de la Paix`,
        postalCode: '75002',
        locality: 'Paris',
        country: 'FR',
      },
    ],
    [ENTERPRISE]: {
      employeeNumber: String(index),
      department: `Department ${index % 20}`,
      costCenter: `CC${index % 7}`,
      organization: 'Example',
    },
  };
}

export function group(name: string, members: readonly string[]) {
  return { schemas: [`${CORE}:Group`], displayName: name, members: members.map((value) => ({ value })) };
}

export function patch(path: string, value: unknown, op: 'Add' | 'Replace') {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op, path, value }] };
}
