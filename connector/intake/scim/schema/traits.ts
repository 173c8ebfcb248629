import { type Attribute, attribute, complex } from './attribute.ts';

/** Of what Portillon answers and no client writes. */
export const readOnly = { mutability: 'readOnly' } as const;
export const exact = { ...readOnly, caseExact: true } as const;

/** A reference to another resource, by id, address and name. */
export function referenceTo(
  name: string,
  description: string,
  type: string,
  traits: { readonly multiValued?: boolean } = {},
): Attribute {
  const parts = [
    attribute('value', 'Its id.', exact),
    attribute('$ref', 'Its address.', { ...exact, type: 'reference', referenceTypes: [type] }),
    attribute('display', 'Its name.', readOnly),
  ];
  return complex(name, description, parts, { ...readOnly, ...traits });
}
