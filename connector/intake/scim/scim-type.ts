/** The `scimType` keyword of RFC 7644 section 3.12, by problem code; the other problems have none. */
export const scimTypes: Readonly<Record<string, string>> = {
  SCIM_BODY_INVALID: 'invalidSyntax',
  SCIM_BODY_UNREADABLE: 'invalidSyntax',
  SCIM_VALUE_INVALID: 'invalidValue',
  SCIM_VALUE_REQUIRED: 'invalidValue',
  SCIM_MEMBER_UNKNOWN: 'invalidValue',
  SCIM_PARAMETER_INVALID: 'invalidValue',
  SCIM_ATTRIBUTE_FIXED: 'mutability',
  SCIM_PATH_INVALID: 'invalidPath',
  SCIM_TARGET_MISSING: 'noTarget',
  SCIM_FILTER_SYNTAX: 'invalidFilter',
  SCIM_FILTER_TOO_LARGE: 'invalidFilter',
  SCIM_FILTER_ATTRIBUTE: 'invalidFilter',
  SCIM_FILTER_COMPARISON: 'invalidFilter',
  SCIM_FILTER_MEMBERS: 'invalidFilter',
  STORE_CONFLICT: 'uniqueness',
  STORE_TEXT: 'invalidValue',
};
