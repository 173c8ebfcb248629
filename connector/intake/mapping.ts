import { z } from 'zod';

/** RFC 4512 section 2.5: a short name or an OID, with options. */
const attribute = z
  .string()
  .regex(/^([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)+)(;[A-Za-z0-9-]+)*$/, 'an LDAP attribute name is expected');

/** Which attribute holds what. The defaults are those of inetOrgPerson (RFC 2798). */
export const personAttributesSchema = z.strictObject({
  userName: attribute.default('uid'),
  /** Without a value, cn and then the two names are used. */
  displayName: attribute.default('displayName'),
  givenName: attribute.default('givenName'),
  familyName: attribute.default('sn'),
  email: attribute.default('mail'),
  phone: attribute.default('telephoneNumber'),
  type: attribute.default('employeeType'),
  /** Holds the id of the home site. */
  home: attribute.default('departmentNumber'),
  /** Kept under their own names for the rules to ask for. */
  extra: z
    .array(attribute)
    .readonly()
    .default(['title', 'l', 'ou', 'departmentNumber', 'employeeNumber', 'employeeType']),
});
export type PersonAttributes = z.output<typeof personAttributesSchema>;

/** A person is suspended when the attribute has the value, or a number with that bit (userAccountControl: 2). */
export const disabledSchema = z.union([
  z.strictObject({ attribute, value: z.string() }),
  z.strictObject({ attribute, bit: z.int().positive() }),
]);
export type Disabled = z.output<typeof disabledSchema>;

export const groupAttributesSchema = z.strictObject({
  name: attribute.default('cn'),
  /** Holds the DNs of people and of nested groups. */
  member: attribute.default('member'),
});
export type GroupAttributes = z.output<typeof groupAttributesSchema>;

/** How entries become people and groups; what an LDAP directory and an LDIF file have in common. */
export interface EntryMapping {
  readonly person: PersonAttributes;
  readonly group: GroupAttributes;
  readonly disabled?: Disabled | undefined;
}

export const keyAttributeSchema = attribute;
