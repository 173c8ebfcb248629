import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = z.input<typeof descriptorSchema>['features'];

/** Four roles, the access that makes them count, and what the access alone gives. */
export const features: Input = [
  {
    id: 'role-administration',
    label: { fr: 'Administration', en: 'Administration' },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Distribuer les rôles au sein de son organisation.',
      en: 'Hand out the roles within the own organisation.',
    },
    sensitivity: 'delegation',
    fact: 'R11',
  },
  {
    id: 'role-fleet-management',
    label: { fr: 'Gestion de la flotte', en: 'Fleet management', variants: ['Fleet managment'] },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Nouvelles commandes, résiliation de contrats, attribution des appareils.',
      en: 'New orders, termination of contracts, attribution of devices.',
    },
    fact: 'R13',
  },
  {
    id: 'role-accounting',
    label: { fr: 'Comptabilité', en: 'Accounting' },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Toutes les commandes et factures de son organisation.',
      en: 'All orders and invoices of the own organisation.',
    },
    fact: 'R12',
  },
  {
    id: 'role-it-support',
    label: { fr: 'Informatique', en: 'IT' },
    section: 'roles',
    kind: 'function',
    about: {
      fr: 'Créer tous les tickets d’assistance de son organisation et y accéder.',
      en: 'Create and reach all assistance tickets of the own organisation.',
    },
    sensitivity: 'personal-data',
    fact: 'R17',
  },
  {
    id: 'portal-access',
    label: { fr: 'Accès au site Commown', en: 'Access to the Commown site' },
    section: 'access',
    kind: 'flag',
    about: {
      fr: 'Se connecter. Sans lui, aucun rôle n’a d’effet.',
      en: 'Signing in. Without it no role has any effect.',
    },
    implies: ['base-assistance'],
    fact: 'R7',
  },
  {
    id: 'base-assistance',
    label: { fr: 'Demander de l’assistance, contacter Commown', en: 'Ask for assistance, contact Commown' },
    section: 'access',
    kind: 'attribute',
    fact: 'R5',
    inferred: ['label'],
  },
];
