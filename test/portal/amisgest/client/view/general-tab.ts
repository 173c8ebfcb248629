import { type OpenFile, type } from '../app.ts';
import { textField } from '../ui/field.ts';

/** «Informations générales»: first name, last name, phone (R8, X1). */
export const generalTab = ({ draft }: OpenFile): readonly HTMLElement[] => [
  textField({ label: 'Prénom', value: draft.firstName, type: (firstName) => type({ firstName }) }),
  textField({ label: 'Nom', value: draft.lastName, type: (lastName) => type({ lastName }) }),
  textField({ label: 'Téléphone', value: draft.phone, kind: 'tel', type: (phone) => type({ phone }) }),
];
