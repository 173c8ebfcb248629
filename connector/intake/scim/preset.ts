import type { Text } from '../../../shared/problem.ts';

/** What a PATCH answers: users are answered and groups are not, both are, or neither is. */
export type PatchAnswer = 'users' | 'resource' | 'nothing';

/**
 * How strictly one identity provider is read. RFC 7644 leaves some of this open, and what providers send goes beyond
 * the rest: each switch names who needs the forgiving side of it.
 */
export interface Switches {
  /** An attribute that no schema knows, in a body or in a PATCH. Entra ID and Okta send all that is mapped. */
  readonly unknownAttributes: 'ignore' | 'refuse';
  /** `name.givenName` or `urn:…:User:department` as the key of a body or of a PATCH without a path. Entra ID. */
  readonly flatNames: 'take' | 'refuse';
  /** "True" for true, 42 for a text, a manager as its id alone, a list of one for the one. Entra ID. */
  readonly looseValues: 'take' | 'refuse';
  /** A PATCH operation without a path. Okta always sends it so, Entra ID for users; RFC 7644 allows it. */
  readonly pathlessPatch: 'take' | 'refuse';
  /** `remove` with a list of values removes just those. Entra ID; RFC 7644 knows a value path for it. */
  readonly removeByValue: 'take' | 'refuse';
  /** `emails[type eq "work"].value` of an address that is not there. Entra ID; noTarget in RFC 7644 3.5.2.3. */
  readonly missingElement: 'create' | 'refuse';
  /** A POST of a userName whose user is not active: Okta provisions again so and stays stuck on 409. */
  readonly reprovisionByPost: 'reactivate' | 'refuse';
  /** OneLogin reads the group that it patched; who reads nothing is answered faster by 204. */
  readonly patchAnswer: PatchAnswer;
}

/** The switches of one identity provider, by the name under which an administrator chooses them. */
export interface Preset extends Switches {
  readonly id: string;
  readonly label: Text;
}

/** Takes everything whose meaning is clear, from whomever it comes. */
export const forgiving: Preset = {
  id: 'forgiving',
  label: { fr: 'tolérant', en: 'forgiving' },
  unknownAttributes: 'ignore',
  flatNames: 'take',
  looseValues: 'take',
  pathlessPatch: 'take',
  removeByValue: 'take',
  missingElement: 'create',
  reprovisionByPost: 'refuse',
  patchAnswer: 'users',
};

/** Entra ID searches before it creates: what it finds inactive it reactivates by PATCH. */
export const entra: Preset = { ...forgiving, id: 'entra', label: { fr: 'Entra ID', en: 'Entra ID' } };

/** Okta and what imitates it: what it deactivated it creates again. */
export const okta: Preset = {
  ...forgiving,
  id: 'okta',
  label: { fr: 'Okta', en: 'Okta' },
  reprovisionByPost: 'reactivate',
};

/** RFC 7643 and 7644 to the letter, and what draft-zollner-scim-interop-profile refuses beyond. */
export const strict: Preset = {
  id: 'strict',
  label: { fr: 'strict', en: 'strict' },
  unknownAttributes: 'refuse',
  flatNames: 'refuse',
  looseValues: 'refuse',
  pathlessPatch: 'refuse',
  removeByValue: 'refuse',
  missingElement: 'refuse',
  reprovisionByPost: 'refuse',
  patchAnswer: 'users',
};

export const presets = { forgiving, entra, okta, strict } as const satisfies Record<string, Preset>;
export type PresetId = keyof typeof presets;

/** What each switch may be set to, for those who set one. */
export const switchValues: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {
  unknownAttributes: ['ignore', 'refuse'],
  flatNames: ['take', 'refuse'],
  looseValues: ['take', 'refuse'],
  pathlessPatch: ['take', 'refuse'],
  removeByValue: ['take', 'refuse'],
  missingElement: ['create', 'refuse'],
  reprovisionByPost: ['reactivate', 'refuse'],
  patchAnswer: ['users', 'resource', 'nothing'],
};

/** A preset with the switches that a tenant sets otherwise; whoever stores them has checked them. */
export function presetOf(id: string, switches: Readonly<Record<string, string>>): Preset {
  const preset = Object.hasOwn(presets, id) ? presets[id as PresetId] : forgiving;
  return Object.keys(switches).length === 0 ? preset : { ...preset, ...switches };
}
