import type { z } from 'zod';
import { DESCRIPTOR_VERSION, type descriptorSchema } from '../descriptor.ts';
import { features } from './features.ts';
import { fields } from './fields.ts';
import { lifecycle } from './lifecycle.ts';
import { pages } from './pages.ts';

/** Webex for carriers: the administrators of an enterprise's telephony, by sites and permissions. */
export const webexCarrier: z.input<typeof descriptorSchema> = {
  descriptor: DESCRIPTOR_VERSION,
  id: 'webex-carrier',
  name: 'Webex',
  identifierSuffix: '',
  sites: {
    kinds: [
      {
        id: 'enterprise',
        label: { fr: 'entreprise', en: 'enterprise' },
        plural: { fr: 'entreprises', en: 'enterprises' },
      },
      // Ours: the portal's own list of sites is flat.
      { id: 'area', label: { fr: 'secteur', en: 'area' }, plural: { fr: 'secteurs', en: 'areas' } },
      { id: 'site', label: { fr: 'site', en: 'site' }, plural: { fr: 'sites', en: 'sites' } },
    ],
    granted: 'site',
    reach: 'account',
    tab: 'sites',
  },
  tabs: [
    { id: 'account', label: { fr: 'Compte', en: 'Account' } },
    { id: 'contact', label: { fr: 'Contact principal', en: 'Main Contact' } },
    { id: 'address', label: { fr: 'Adresse', en: 'Address' } },
    { id: 'sites', label: { fr: 'Autorisations du site', en: 'Site Permissions' } },
    {
      id: 'features',
      label: { fr: 'Autorisations des fonctionnalités', en: 'Feature Permissions' },
    },
  ],
  sections: [
    {
      id: 'permissions',
      tab: 'features',
      label: {
        fr: 'Autorisations des fonctionnalités',
        en: 'Feature Permissions',
        variants: ['Autorisations', 'Permissions'],
      },
    },
  ],
  features,
  fields,
  // R8: nobody has more than the enterprise administrator. That a child stays within its parent follows, unstated (C1).
  constraints: [{ kind: 'subset-of-parent', fact: 'R8' }],
  lifecycle,
  pages,
};
