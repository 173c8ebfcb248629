import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['fields'];

/** The form of a user. */
export const fields: Input = [
  {
    id: 'given-name',
    label: { fr: 'Prénom', en: 'First name' },
    required: true,
    input: 'text',
    from: 'givenName',
    fact: 'C8',
  },
  {
    id: 'family-name',
    label: { fr: 'Nom', en: 'Last name' },
    required: true,
    input: 'text',
    from: 'familyName',
    fact: 'C8',
  },
  {
    id: 'email',
    label: { fr: 'Courriel', en: 'Email' },
    required: true,
    input: 'email',
    from: 'email',
    fact: 'C8',
  },
  {
    id: 'phone',
    label: { fr: 'N° de téléphone', en: 'Phone number' },
    required: false,
    input: 'tel',
    from: 'phone',
    fact: 'C8',
  },
  { id: 'team', label: { fr: 'Équipe', en: 'Team' }, required: false, input: 'text', fact: 'R32' },
  { id: 'note', label: { fr: 'Note', en: 'Note' }, required: false, input: 'text', fact: 'C7' },
];
