import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['fields'];

/** What «Ajouter» asks for. No password: the person chooses it from the activation mail. */
export const fields: Input = [
  {
    id: 'given-name',
    label: { fr: 'Prénom', en: 'First name' },
    required: true,
    input: 'text',
    from: 'givenName',
    fact: 'R8',
  },
  {
    id: 'family-name',
    label: { fr: 'Nom', en: 'Last name' },
    required: true,
    input: 'text',
    from: 'familyName',
    fact: 'R8',
  },
  {
    id: 'phone',
    label: { fr: 'Téléphone', en: 'Phone' },
    required: true,
    input: 'tel',
    from: 'phone',
    fact: 'C3',
  },
  {
    id: 'email',
    label: { fr: 'Courriel', en: 'E-mail' },
    required: true,
    input: 'email',
    from: 'email',
    fact: 'R9',
  },
];
