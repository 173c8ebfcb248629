import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';
import { assignmentLists } from './assignment-lists.ts';

type Input = z.input<typeof descriptorSchema>['features'];

/**
 * Eleven permissions; the vendor's table has thirteen rows, two of them twice (R27). `about` is the element that each
 * opens, because the page refers to a section that does not exist (R54) and some labels differ from what they open.
 */
export const features: Input = [
  {
    id: 'analytics',
    label: { fr: 'Analyse', en: 'Analytics' },
    section: 'permissions',
    kind: 'function',
    about: { fr: '«Analyse» dans l’onglet de gauche', en: '“Analytics” in the left tab' },
    fact: 'R16',
  },
  {
    id: 'call-recording',
    label: { fr: 'Enregistrement des appels', en: 'Call Recording' },
    section: 'permissions',
    kind: 'function',
    about: {
      fr: '«Enregistrement des appels» dans l’onglet de gauche',
      en: '“Call Recording” in the left tab',
    },
    sensitivity: 'personal-data',
    fact: 'R17',
  },
  {
    id: 'dashboard',
    label: { fr: 'Tableau de bord', en: 'Dashboard' },
    section: 'permissions',
    kind: 'function',
    about: {
      fr: 'La page du tableau de bord, où l’on arrive par défaut',
      en: 'The dashboard page, the default landing page',
    },
    fact: 'R18',
  },
  {
    id: 'manage-admins',
    label: { fr: 'Gérer les administrateurs', en: 'Manage Admins' },
    section: 'permissions',
    kind: 'function',
    about: {
      fr: 'L’entrée de menu de la barre d’en-tête : créer et modifier d’autres administrateurs',
      en: 'The menu item in the header bar: create and edit other administrators',
    },
    sensitivity: 'delegation',
    fact: 'R19',
  },
  {
    id: 'notes',
    label: { fr: 'Remarques', en: 'Notes' },
    section: 'permissions',
    kind: 'function',
    about: { fr: '«Notes» dans l’onglet de gauche', en: '“Notes” in the left tab' },
    fact: 'R20',
  },
  {
    id: 'orders',
    label: { fr: 'Commandes', en: 'Orders' },
    section: 'permissions',
    kind: 'function',
    about: { fr: '«Commandes» dans la barre d’en-tête', en: '“Orders” in the header bar' },
    fact: 'R21',
  },
  {
    id: 'company-profile',
    label: { fr: 'Profil', en: 'Profile' },
    section: 'permissions',
    kind: 'function',
    about: {
      fr: '«Profil de l’entreprise» dans la barre d’en-tête',
      en: '“Company Profile” in the header bar',
    },
    fact: 'R22',
  },
  {
    id: 'reports',
    label: { fr: 'Rapports', en: 'Reports' },
    section: 'permissions',
    kind: 'function',
    about: { fr: '«Rapports» dans l’onglet de gauche', en: '“Reports” in the left tab' },
    fact: 'R23',
  },
  {
    id: 'services',
    label: { fr: 'Services', en: 'Services' },
    section: 'permissions',
    kind: 'function',
    about: {
      fr: '«Services» dans l’onglet de gauche, et Attributions / Liste par service',
      en: '“Services” in the left tab, and Assignments / List by service',
    },
    implies: ['assignments-list-by-service'],
    fact: 'R24',
  },
  {
    id: 'sip-trunking',
    label: { fr: 'Jonction SIP', en: 'SIP Trunking' },
    section: 'permissions',
    kind: 'function',
    about: { fr: '«Jonction SIP» dans l’onglet de gauche', en: '“SIP Trunking” in the left tab' },
    fact: 'R25',
  },
  {
    id: 'user-assignments',
    label: { fr: 'Attributions des utilisateurs', en: 'User Assignments' },
    section: 'permissions',
    kind: 'function',
    about: {
      fr: 'Attributions / Liste par numéro, par appareil, par service, par utilisateur',
      en: 'Assignments / List by number, by device, by service, by user',
    },
    implies: assignmentLists.map(({ id }) => id),
    fact: 'R26',
  },
  ...assignmentLists,
];
