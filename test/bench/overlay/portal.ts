import { DESCRIPTOR_VERSION, type Descriptor, descriptorSchema } from '../../../shared/portal/descriptor.ts';

const say = (text: string) => ({ fr: text, en: text });
const SITES = say('Résidences');

/** A portal with one list of sites and nothing else: what a page costs with many rows. */
export const listPortal: Descriptor = descriptorSchema.parse({
  descriptor: DESCRIPTOR_VERSION,
  id: 'long-list',
  name: 'Long list',
  identifierSuffix: '',
  sites: {
    kinds: [{ id: 'site', label: say('site'), plural: say('sites') }],
    granted: 'site',
    reach: 'account',
    tab: 'residences',
  },
  tabs: [{ id: 'residences', label: SITES }],
  sections: [{ id: 'sites', tab: 'residences', label: SITES }],
  features: [{ id: 'attribute', label: say('Siège'), section: 'sites', kind: 'attribute' }],
  fields: [],
  lifecycle: { end: ['revoke'], credential: 'provisional-password' },
  pages: {
    match: { hosts: [], words: [say('Déconnexion')] },
    user: [{ kind: 'text', template: 'Connecté : {user}' }],
    account: [{ gives: 'key', at: { kind: 'text', template: 'Compte : {account}' } }],
    lists: [
      {
        shape: 'table',
        tab: 'residences',
        holds: 'sites',
        columns: { label: say('Résidence'), box: say('Accès') },
        complete: true,
      },
    ],
    save: say('Enregistrer'),
    saved: 'page',
  },
});
