import type { Json } from '../../store/store.ts';
import { addElements } from './elements.ts';
import { isObject, overlay } from './json.ts';
import { scimProblems } from './problems.ts';
import type { Attribute } from './schema/attribute.ts';
import type { ResourceType } from './schema/resource-type.ts';
import { invalid, simpleValue, single } from './value.ts';

/**
 * What a client POSTed or PUT as we keep it: canonical names, values of the schema's types, without what is
 * read-only, unassigned or unknown (RFC 7644 section 3.3: a provider may ignore; Entra ID and Okta count on it).
 * @throws Problem SCIM_BODY_INVALID, SCIM_VALUE_INVALID, SCIM_VALUE_REQUIRED
 */
export function normalise(body: unknown, type: ResourceType): Json {
  if (!isObject(body)) {
    const expected = { fr: `un objet JSON ${type.id}`, en: `a JSON object of type ${type.id}` };
    throw scimProblems.SCIM_BODY_INVALID({ expected });
  }
  const resource = normaliseParts(type.attributes, unflatten(body, type));
  requireAll(resource, type);
  return resource;
}

/** @throws Problem SCIM_VALUE_REQUIRED when a required attribute is absent */
export function requireAll(resource: Json, type: ResourceType): void {
  const missing = type.attributes.find(({ name, required }) => required && resource[name] === undefined);
  if (missing) throw scimProblems.SCIM_VALUE_REQUIRED({ attribute: missing.name });
}

/** Any value as the attribute has it; undefined when it is unassigned, which null, "", [] and {} are too. */
export function normaliseValue(attribute: Attribute, given: unknown): unknown {
  if (!attribute.multiValued) return normaliseOne(attribute, single(given));
  const list = (Array.isArray(given) ? given : [given]).map((each) => normaliseOne(attribute, each));
  const elements = list.filter((each) => each !== undefined);
  if (elements.length === 0) return undefined;
  return attribute.type === 'complex' ? addElements([], elements as Json[]) : elements;
}

/** One value, or one element of a multi-valued attribute. */
export function normaliseOne(attribute: Attribute, given: unknown): unknown {
  if (attribute.type !== 'complex') return simpleValue(attribute, given);
  if (given === null || given === undefined || given === '') return undefined;
  const parts = attribute.subAttributes ?? [];
  // Entra ID writes `manager` as the manager's id alone.
  if (!isObject(given) && !parts.some(({ name }) => name === 'value')) throw invalid(attribute);
  const found = normaliseParts(parts, isObject(given) ? given : { value: given });
  return Object.keys(found).length > 0 ? found : undefined;
}

function normaliseParts(attributes: readonly Attribute[], given: Json): Json {
  const found: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(given)) {
    const attribute = named(attributes, name);
    if (!attribute || attribute.mutability === 'readOnly') continue;
    const value = normaliseValue(attribute, raw);
    if (value !== undefined) found[attribute.name] = value;
  }
  return found;
}

/** The attribute of that name, whatever its case (RFC 7643 section 2.1). */
function named(attributes: readonly Attribute[], name: string): Attribute | undefined {
  const exact = attributes.find((attribute) => attribute.name === name);
  if (exact) return exact;
  const folded = name.toLowerCase();
  return attributes.find((attribute) => attribute.name.toLowerCase() === folded);
}

/** Names have three parts at most: extension, attribute, part. */
const DEPTH = 3;

/** `{"name.givenName": "A", "urn:…:User:department": "B"}` as the nested objects that it stands for. */
function unflatten(body: Json, type: ResourceType): Json {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const [top, ...rest] = type.names.get(name.toLowerCase()) ?? [];
    if (!top) continue;
    const nested = rest.reduceRight<unknown>((inner, part) => ({ [part.name]: inner }), value);
    const under = whole[top.name];
    whole[top.name] = isObject(under) && isObject(nested) ? overlay(under, nested, DEPTH) : nested;
  }
  return whole;
}
