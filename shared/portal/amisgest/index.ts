import type { z } from 'zod';
import { DESCRIPTOR_VERSION, type descriptorSchema } from '../descriptor.ts';
import { features } from './features.ts';
import { fields } from './fields.ts';
import { lifecycle } from './lifecycle.ts';
import { pages } from './pages.ts';

/** Amisgest: the users of a childcare centre («milieu»), Québec. */
export const amisgest: z.input<typeof descriptorSchema> = {
  descriptor: DESCRIPTOR_VERSION,
  id: 'amisgest',
  name: 'Amisgest',
  identifierSuffix: '',
  sites: {
    kinds: [
      {
        id: 'root',
        label: { fr: 'installation', en: 'installation' },
        plural: { fr: 'installations', en: 'installations' },
      },
    ],
    granted: 'root',
    reach: 'root',
  },
  tabs: [
    { id: 'general', label: { fr: 'Informations générales', en: 'General information' } },
    { id: 'connection', label: { fr: 'Connexion', en: 'Connection', variants: ['Connexions'] } },
    {
      id: 'roles',
      label: {
        fr: 'Rôles et permission',
        en: 'Roles and permission',
        variants: ['Rôles', 'Rôles et permissions'],
      },
    },
    { id: 'access', label: { fr: 'Accès', en: 'Access' } },
  ],
  sections: [
    {
      id: 'roles',
      tab: 'roles',
      label: {
        fr: 'Rôles et permission',
        en: 'Roles and permission',
        variants: ['Rôles', 'Rôles et permissions'],
      },
    },
  ],
  features,
  fields,
  constraints: [{ kind: 'exclusive', feature: 'external-technician', fact: 'R13' }],
  lifecycle,
  pages,
};
