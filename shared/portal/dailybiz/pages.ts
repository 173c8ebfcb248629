import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

type Input = NonNullable<z.input<typeof descriptorSchema>['pages']>;

const yes = { fr: 'oui', en: 'yes' };
const no = { fr: 'non', en: 'no' };

/**
 * The screens of «Accès», by the words of the vendor's chapter: the menus, the two questions (R58, R61), the columns'
 * boxes on the right, «Enregistrer». Who is signed in, the heading of a form, the columns, the pager, that profiles and
 * companies stand in a user's form, and what a refused form says are inferred.
 */
export const pages: Input = {
  match: {
    hosts: [],
    words: [{ fr: 'DailyBiz', en: 'DailyBiz', variants: ['idylis.com'] }],
  },
  user: [{ kind: 'text', template: 'Connecté : {user}' }],
  account: [{ gives: 'key', at: { kind: 'text', template: 'Utilisateur : {account}' } }],
  accountList: {
    heading: { fr: 'Utilisateurs', en: 'Users' },
    column: { fr: 'Adresse e-mail', en: 'E-mail address' },
    name: [
      { fr: 'Prénom', en: 'First name' },
      { fr: 'Nom', en: 'Last name' },
    ],
    holds: [
      {
        shape: 'word',
        column: { fr: 'Administrateur', en: 'Administrator' },
        feature: 'administrator-profile',
        yes: [yes],
        no: [no],
      },
    ],
    pager: {
      next: { fr: 'Page suivante', en: 'Next page' },
      previous: { fr: 'Page précédente', en: 'Previous page' },
    },
    open: { icon: { fr: 'Modifier', en: 'Edit' } },
    path: [
      { fr: 'Accès', en: 'Access' },
      { fr: 'Utilisateurs', en: 'Users' },
    ],
  },
  fieldsTab: 'user',
  lists: [
    {
      shape: 'choices',
      tab: 'user',
      holds: 'profiles',
      columns: { label: { fr: 'Module', en: 'Module' }, box: { fr: 'Profil', en: 'Profile' } },
      none: { fr: 'Aucun', en: 'None' },
      complete: true,
    },
    {
      shape: 'table',
      tab: 'user',
      holds: 'sites',
      columns: { label: { fr: 'Société', en: 'Company' }, box: { fr: 'Accès', en: 'Access' } },
      complete: true,
    },
  ],
  singles: [{ shape: 'question', tab: 'user', feature: 'administrator-profile', yes, no }],
  hours: {
    tab: 'user',
    question: {
      fr: "Voulez-vous définir des horaires d'accès aux modules pour cet utilisateur ?",
      en: 'Define hours of access to the modules for this user?',
    },
    yes,
    no,
    columns: { day: { fr: 'Jour', en: 'Day' }, from: { fr: 'De', en: 'From' }, to: { fr: 'À', en: 'To' } },
    days: [
      { fr: 'Lundi', en: 'Monday' },
      { fr: 'Mardi', en: 'Tuesday' },
      { fr: 'Mercredi', en: 'Wednesday' },
      { fr: 'Jeudi', en: 'Thursday' },
      { fr: 'Vendredi', en: 'Friday' },
      { fr: 'Samedi', en: 'Saturday' },
      { fr: 'Dimanche', en: 'Sunday' },
    ],
  },
  create: {
    open: { fr: 'Nouveau', en: 'New' },
    heading: { fr: 'Nouvel utilisateur', en: 'New user' },
  },
  save: { fr: 'Enregistrer', en: 'Save' },
  saved: 'page',
  refused: { fr: "L'enregistrement n'a pas été effectué :", en: 'Nothing was saved:' },
  // Deletions (R36–R46), the box that ticks a whole page (R41), and what buys seats (R13).
  never: [
    { fr: 'Supprimer', en: 'Delete' },
    { fr: 'Tout cocher', en: 'Tick all' },
    { fr: "Modules et packs de l'abonnement", en: 'Modules and packs of the subscription' },
  ],
  shortcuts: ['INSER', 'SUPPR', 'ESPACE', 'ENTREE', 'F4', 'CTRL+SHIFT+U', 'CTRL+SHIFT+A'],
  // R54, and the vendor's wish that pop-up blockers be off: a form has a window or a frame of its own.
  framed: true,
};
