import { type Schema, attribute } from './attribute.ts';
import { readOnly, referenceTo } from './traits.ts';

/** A person's account in a portal, as Portillon knows it. */
export const accountSchema: Schema = {
  id: 'urn:portillon:params:scim:schemas:core:2.0:Account',
  name: 'Account',
  description: 'A person’s account in a portal.',
  attributes: [
    attribute('userName', 'The portal’s identifier of the account.', readOnly),
    attribute('displayName', 'The person’s name as the portal writes it.', readOnly),
    attribute('email', 'The address that the portal has.', readOnly),
    attribute('active', 'Whether it is open in the portal.', { ...readOnly, type: 'boolean' }),
    attribute('status', 'Its state; a planned one was not seen in the portal yet.', {
      ...readOnly,
      canonicalValues: ['planned', 'active', 'suspended', 'archived'],
    }),
    attribute('mode', 'Whether Portillon puts it right, only shows it, or never touches it.', {
      ...readOnly,
      canonicalValues: ['managed', 'unmanaged', 'protected'],
    }),
    attribute('shownAt', 'When the portal last showed its state.', { ...readOnly, type: 'dateTime' }),
    referenceTo('portal', 'The portal that it is in.', 'Portal'),
    referenceTo('user', 'The person whose it is; absent when several people claim it.', 'User'),
  ],
};
