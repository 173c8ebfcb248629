import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';
import { profileFunctions } from './functions.ts';

type Input = z.input<typeof descriptorSchema>['features'];

/** What an administrator has beside every function; none of it has a box of its own. */
const administratorOnly: Input = [
  {
    id: 'connection-statistics-view',
    label: { fr: 'statistiques de connexions', en: 'Connection statistics' },
    section: 'account',
    kind: 'attribute',
    sensitivity: 'personal-data',
    fact: 'R19',
  },
  {
    id: 'user-history-view',
    label: { fr: 'historique des utilisateurs', en: 'User history' },
    section: 'account',
    kind: 'attribute',
    sensitivity: 'personal-data',
    fact: 'R66',
    inferred: ['kind'],
  },
  {
    id: 'users-manage',
    label: {
      fr: 'Accès/Utilisateurs : consulter, créer, modifier, supprimer',
      en: 'Access/Users: view, create, edit, delete',
    },
    section: 'account',
    kind: 'attribute',
    about: { fr: 'Peut créer des factures.', en: 'May create invoices.' },
    sensitivity: 'delegation',
    fact: 'R14',
    inferred: ['kind'],
  },
  {
    id: 'profiles-manage',
    label: { fr: 'Accès/Profils', en: 'Access/Profiles' },
    section: 'account',
    kind: 'attribute',
    about: {
      fr: 'Fait d’un collaborateur un utilisateur facturé.',
      en: 'Turns a collaborator into a billed user.',
    },
    sensitivity: 'delegation',
    fact: 'R21',
    inferred: ['kind'],
  },
  {
    id: 'seat-packs-manage',
    label: { fr: 'Packs utilisateurs supplémentaires', en: 'Additional-user packs' },
    section: 'account',
    kind: 'attribute',
    fact: 'R13',
  },
];

/** The administrator's right, what it brings, facts of an account, and the functions of the profiles. */
export const features: Input = [
  {
    id: 'administrator-profile',
    label: {
      fr: "Enregistrer cet utilisateur avec un profil d'administrateur",
      en: 'Register this user with an administrator profile',
    },
    section: 'options',
    kind: 'flag',
    about: {
      fr: 'Toutes les fonctions de tous les modules ; facturé comme utilisateur de chaque module.',
      en: 'Every function of every module; billed as a user of each module.',
    },
    implies: [...administratorOnly, ...profileFunctions].map(({ id }) => id),
    sensitivity: 'delegation',
    fact: 'R61',
  },
  {
    id: 'login-hours-restriction',
    label: {
      fr: "Voulez-vous définir des horaires d'accès aux modules pour cet utilisateur ?",
      en: 'Define hours of access to the modules for this user?',
    },
    section: 'options',
    kind: 'attribute',
    fact: 'R58',
  },
  {
    id: 'default-profile',
    label: { fr: 'Profil par défaut', en: 'Default profile' },
    section: 'account',
    kind: 'attribute',
    about: { fr: 'Actif à la connexion.', en: 'Active at login.' },
    fact: 'R27',
  },
  ...administratorOnly,
  {
    id: 'accountant-access',
    label: { fr: 'Accès Expert-comptable (code abonné)', en: 'Accountant’s free access' },
    section: 'account',
    kind: 'attribute',
    about: {
      fr: 'Place gratuite, que l’éditeur crée à la demande du cabinet.',
      en: 'A free seat, made by the vendor at the firm’s request.',
    },
    fact: 'R47',
  },
  ...profileFunctions,
];
