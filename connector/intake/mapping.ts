import { z } from 'zod';
import { isAttributeName } from './expression-parse.ts';
import { attributesOf, expressionSchema } from './expression.ts';
import { filterAttributes, localFilterSchema } from './local-filter.ts';

const attribute = z.string().refine(isAttributeName, 'an LDAP attribute name is expected');

/** Which attribute, or expression of attributes, says what. The defaults are those of inetOrgPerson (RFC 2798). */
export const personAttributesSchema = z.strictObject({
  userName: expressionSchema.prefault('uid'),
  /** Without a value, cn and then the two names are used. */
  displayName: expressionSchema.prefault('displayName'),
  givenName: expressionSchema.prefault('givenName'),
  familyName: expressionSchema.prefault('sn'),
  email: expressionSchema.prefault('mail'),
  phone: expressionSchema.prefault('telephoneNumber'),
  type: expressionSchema.prefault('employeeType'),
  /** Holds the id of the home site. */
  home: expressionSchema.prefault('departmentNumber'),
  /** Kept under their own names for the rules to ask for. */
  extra: z
    .array(attribute)
    .readonly()
    .default(['title', 'l', 'ou', 'departmentNumber', 'employeeNumber', 'employeeType']),
  /** More of them under names of our own. */
  derived: z.record(attribute, expressionSchema).default({}),
});
export type PersonAttributes = z.output<typeof personAttributesSchema>;

/**
 * A person is suspended when the attribute has the value, or a number with that bit (userAccountControl: 2), or when
 * the entry matches the filter.
 */
export const disabledSchema = z.union([
  z.strictObject({ attribute, value: z.string() }),
  z.strictObject({ attribute, bit: z.int().positive() }),
  z.strictObject({ filter: localFilterSchema }),
]);
export type Disabled = z.output<typeof disabledSchema>;

/** The attributes from which a person is made. */
export function personAttributesOf(attributes: PersonAttributes, disabled?: Disabled): readonly string[] {
  const { extra, derived, ...named } = attributes;
  const expressions = [...Object.values(named), ...Object.values(derived)];
  return [...expressions.flatMap(attributesOf), ...extra, ...(disabled ? disabledAttributes(disabled) : [])];
}

const disabledAttributes = (disabled: Disabled): readonly string[] =>
  'filter' in disabled ? filterAttributes(disabled.filter) : [disabled.attribute];

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
  /** False: the groups in a group are left aside. */
  readonly nested?: boolean;
  /** Whether a person's primaryGroupID is a membership (Active Directory). */
  readonly primary?: boolean;
}

export const keyAttributeSchema = attribute;
