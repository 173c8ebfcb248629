import { textField } from '../control.ts';
import { ADDRESS_FIELDS, CONTACT_FIELDS, REQUIRED_FIELDS, type ContactField } from '../contract.ts';
import { el } from '../dom.ts';
import type { Editing } from '../editing.ts';

const TYPES: Partial<Record<ContactField, string>> = {
  email: 'email',
  workPhone: 'tel',
  fax: 'tel',
  mobile: 'tel',
  landline: 'tel',
};
const REQUIRED: readonly string[] = REQUIRED_FIELDS;

/** «Contact principal» (R40–R47). */
export const contactSection = ({ words, draft }: Editing): HTMLElement =>
  el(
    'div',
    { class: 'columns' },
    CONTACT_FIELDS.map((field) =>
      textField({
        label: words[field],
        required: REQUIRED.includes(field),
        type: TYPES[field] ?? 'text',
        value: draft.contact[field],
        change: (value) => (draft.contact[field] = value),
      }),
    ),
  );

/** «Adresse» (R48); that it has four fields is inferred [I]. */
export const addressSection = ({ words, draft }: Editing): HTMLElement =>
  el(
    'div',
    { class: 'columns' },
    ADDRESS_FIELDS.map((field) =>
      textField({
        label: words[field],
        value: draft.address[field],
        change: (value) => (draft.address[field] = value),
      }),
    ),
  );
