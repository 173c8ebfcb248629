import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['features'];

/**
 * The roles of a user, in the order of the list as far as the vendor's articles give it: the external technician is
 * its last line. Facts X1 and X2 are the vendor's articles on users and roles, whose text at hand is incomplete.
 */
export const features: Input = [
  {
    id: 'desktop-access',
    label: { fr: 'Accès à la version bureau', en: 'Desktop version access' },
    section: 'roles',
    kind: 'function',
    about: { fr: 'Pour les gestionnaires seulement.', en: 'For managers only.' },
    fact: 'X2',
  },
  {
    id: 'administration',
    label: { fr: 'Administration', en: 'Administration' },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Ajouter et supprimer des utilisateurs ; étend aussi plusieurs rôles « Mobile ». Pour les gestionnaires seulement.',
      en: 'Add and remove users; also widens several “Mobile” roles. For managers only.',
    },
    sensitivity: 'delegation',
    fact: 'R27',
  },
  {
    id: 'tv-manage',
    label: { fr: 'Amisgest TV', en: 'Amisgest TV' },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Les messages, alertes, menus et fils de photos des écrans.',
      en: 'Messages, alerts, menus and photo feeds of the screens.',
    },
    fact: 'X2',
  },
  {
    id: 'communication-notebook',
    label: { fr: 'Cahier de communication', en: 'Communication notebook' },
    section: 'roles',
    kind: 'function',
    about: { fr: 'Fait paraître la personne dans cette application.', en: 'Shows the person in that app.' },
    fact: 'X2',
  },
  {
    id: 'a-petits-pas-logbook',
    label: { fr: 'Journal de bord À petits pas', en: 'À petits pas logbook' },
    section: 'roles',
    kind: 'function',
    about: { fr: 'Fait paraître la personne dans cette application.', en: 'Shows the person in that app.' },
    fact: 'X1',
  },
  {
    id: 'door-access-manage',
    label: { fr: 'Gestion des accès', en: 'Door access management' },
    section: 'roles',
    kind: 'function',
    about: { fr: 'Les accès d’Amisgest Portes.', en: 'The accesses of Amisgest Portes.' },
    sensitivity: 'credential',
    fact: 'X2',
  },
  {
    id: 'mobile-home',
    label: { fr: 'Mobile - Accueil', en: 'Mobile – Home' },
    section: 'roles',
    kind: 'function',
    fact: 'X2',
  },
  {
    id: 'mobile-allergies',
    label: { fr: 'Mobile - Allergies', en: 'Mobile – Allergies' },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
  },
  {
    id: 'mobile-leave-manager',
    label: {
      fr: 'Mobile - Demande de congé (Accès Gestionnaire)',
      en: 'Mobile – Leave requests (manager)',
    },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
  },
  {
    id: 'mobile-employee-file',
    label: { fr: "Mobile - Dossier d'employé", en: 'Mobile – Employee file' },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
  },
  {
    id: 'mobile-employee-events',
    label: { fr: 'Mobile - Événements des employés', en: 'Mobile – Employee events' },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
  },
  {
    id: 'mobile-child-events',
    label: { fr: 'Mobile - Événements des enfants', en: 'Mobile – Child events' },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
  },
  {
    id: 'mobile-child-file',
    label: { fr: 'Mobile - Enfant', en: 'Mobile – Child file' },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
  },
  {
    id: 'mobile-timesheets-manager',
    label: {
      fr: 'Mobile - Feuilles de temps (Accès Gestionnaire)',
      en: 'Mobile – Time sheets (manager)',
    },
    section: 'roles',
    kind: 'function',
    sensitivity: 'personal-data',
    fact: 'X2',
    inferred: ['label'],
  },
  {
    id: 'external-technician',
    label: { fr: 'Technicien externe', en: 'External technician' },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Les tableaux, les portes et la TV, sans aucune donnée d’enfant ni d’employé ; aucun autre rôle à côté.',
      en: 'Boards, doors and the TV, without any child or employee data; no other role beside it.',
    },
    fact: 'R11',
  },
];
