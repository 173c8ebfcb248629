import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Feature = z.input<typeof descriptorSchema>['features'][number];

const by = [
  { id: 'number', fr: 'numéro', en: 'number', fact: 'R26' },
  { id: 'device', fr: 'appareil', en: 'device', fact: 'R26' },
  { id: 'service', fr: 'service', en: 'service', fact: 'R24' },
  { id: 'user', fr: 'utilisateur', en: 'user', fact: 'R26' },
];

/** Menus without a box of their own: two permissions open them. */
export const assignmentLists: readonly Feature[] = by.map(({ id, fr, en, fact }) => ({
  id: `assignments-list-by-${id}`,
  label: {
    fr: `Attributions / Liste par ${fr}`,
    en: `Assignments / List by ${en}`,
    variants: [`Attributions/liste par ${fr}`],
  },
  section: 'permissions',
  kind: 'attribute',
  fact,
}));
