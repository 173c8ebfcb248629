import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Field = z.input<typeof descriptorSchema>['fields'][number];

/** The vendor marks required fields with a star and does not say which they are: those four are assumed. */
const assumed: Pick<Field, 'required' | 'inferred'> = { required: true, inferred: ['required'] };

/** «Compte», «Contact principal» and «Adresse» of an administrator. */
export const fields: Field[] = [
  {
    id: 'username',
    label: {
      fr: "Nom d'utilisateur",
      en: 'Username',
      variants: ["Nom d'utilisateur du compte", 'Account username'],
    },
    ...assumed,
    input: 'text',
    from: 'userName',
    fact: 'R11',
  },
  {
    id: 'given-name',
    label: { fr: 'Prénom', en: 'First Name' },
    ...assumed,
    input: 'text',
    from: 'givenName',
    fact: 'R42',
  },
  {
    id: 'middle-name',
    label: { fr: 'Second prénom', en: 'Middle Name' },
    required: false,
    input: 'text',
    fact: 'R42',
  },
  {
    id: 'family-name',
    label: { fr: 'Nom', en: 'Last Name' },
    ...assumed,
    input: 'text',
    from: 'familyName',
    fact: 'R42',
  },
  {
    id: 'email',
    label: { fr: 'E-mail', en: 'Email' },
    ...assumed,
    input: 'email',
    from: 'email',
    fact: 'R43',
  },
  {
    id: 'work-phone',
    label: { fr: 'Téléphone professionnel', en: 'Work Phone' },
    required: false,
    input: 'tel',
    from: 'phone',
    fact: 'R44',
  },
  { id: 'fax', label: { fr: 'Fax', en: 'Fax' }, required: false, input: 'tel', fact: 'R45' },
  { id: 'mobile', label: { fr: 'Portable', en: 'Mobile' }, required: false, input: 'tel', fact: 'R46' },
  {
    id: 'landline',
    label: { fr: 'Téléphone fixe', en: 'Home Phone' },
    required: false,
    input: 'tel',
    fact: 'R47',
  },
  { id: 'address', label: { fr: 'Adresse', en: 'Address' }, required: false, input: 'text', fact: 'R48' },
];
