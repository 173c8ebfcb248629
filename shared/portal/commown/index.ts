import type { z } from 'zod';
import { DESCRIPTOR_VERSION, type descriptorSchema } from '../descriptor.ts';
import { exportFile } from './export-file.ts';
import { features } from './features.ts';
import { fields } from './fields.ts';
import { importFile } from './import-file.ts';
import { lifecycle } from './lifecycle.ts';
import { pages } from './pages.ts';

/** Commown: the users of an organisation that rents its devices («Espace gestionnaire»). */
export const commown: z.input<typeof descriptorSchema> = {
  descriptor: DESCRIPTOR_VERSION,
  id: 'commown',
  name: 'Commown',
  identifierSuffix: '',
  sites: {
    kinds: [
      {
        id: 'root',
        label: { fr: 'organisation', en: 'organisation' },
        plural: { fr: 'organisations', en: 'organisations' },
      },
    ],
    granted: 'root',
    reach: 'root',
  },
  tabs: [{ id: 'user', label: { fr: 'Utilisateur', en: 'User' } }],
  sections: [
    { id: 'roles', tab: 'user', label: { fr: 'Rôle(s)', en: 'Role(s)', variants: ['Rôles', 'Roles'] } },
    { id: 'access', tab: 'user', label: { fr: 'Statut de connexion', en: 'Portal status' } },
  ],
  features,
  fields,
  constraints: [{ kind: 'holders', feature: 'role-administration', min: 1, fact: 'C1' }],
  lifecycle,
  importFile,
  exportFile,
  pages,
};
