/** What the payload of an event says of the change: which attributes it touched, or their values too (RFC 9967). */
export type EventForm = 'notice' | 'full';

export type Verb = 'create' | 'put' | 'patch';

const PROVISIONING = 'urn:ietf:params:scim:event:prov';

/** The event of a write of a resource, as RFC 9967 section 2.4 names it. */
export function writeUri(verb: Verb, form: EventForm): string {
  return `${PROVISIONING}:${verb}:${form}`;
}

export const DELETE_URI = `${PROVISIONING}:delete`;
export const ACTIVATE_URI = `${PROVISIONING}:activate`;
export const DEACTIVATE_URI = `${PROVISIONING}:deactivate`;

/** Every event that a stream of this form may bring: what ServiceProviderConfig advertises. */
export function eventUris(form: EventForm): readonly string[] {
  const verbs: readonly Verb[] = ['create', 'put', 'patch'];
  return [...verbs.map((verb) => writeUri(verb, form)), DELETE_URI, ACTIVATE_URI, DEACTIVATE_URI];
}
