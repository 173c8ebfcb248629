import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = NonNullable<z.input<typeof descriptorSchema>['modules']>;

/** Modules that the vendor's documentation names; an account has one profile in each. */
export const modules: Input = [
  { id: 'commercial', label: { fr: 'Gestion commerciale', en: 'Commercial management' } },
  { id: 'accounting', label: { fr: 'Comptabilité', en: 'Accounting' } },
  { id: 'crm', label: { fr: 'CRM', en: 'CRM' } },
  { id: 'fixed-assets', label: { fr: 'Immobilisations', en: 'Fixed assets' } },
];
