import type { z } from 'zod';
import { DESCRIPTOR_VERSION, type descriptorSchema } from '../descriptor.ts';
import { features } from './features.ts';
import { pages } from './pages.ts';

/** Intratone: sub-accounts of a management account (residences, door-entry systems). */
export const intratone: z.input<typeof descriptorSchema> = {
  descriptor: DESCRIPTOR_VERSION,
  id: 'intratone',
  name: 'Intratone',
  identifierSuffix: '@{tenant}',
  sites: {
    kinds: [
      { id: 'company', label: { fr: 'société', en: 'company' }, plural: { fr: 'sociétés', en: 'companies' } },
      { id: 'agency', label: { fr: 'agence', en: 'agency' }, plural: { fr: 'agences', en: 'agencies' } },
      {
        id: 'residence',
        label: { fr: 'résidence', en: 'residence' },
        plural: { fr: 'résidences', en: 'residences' },
      },
    ],
    granted: 'residence',
    reach: 'account',
    allSitesFlag: 'all-residences-access',
    tab: 'residences',
  },
  tabs: [
    { id: 'general', label: { fr: 'Généralités', en: 'General' } },
    { id: 'residences', label: { fr: 'Résidences', en: 'Residences' } },
    { id: 'sites', label: { fr: 'Gestion Sites', en: 'Site management', variants: ['Gestions sites'] } },
    { id: 'misc', label: { fr: 'Divers', en: 'Miscellaneous' } },
    { id: 'pass-keys', label: { fr: 'Clés Pass', en: 'PASS keys', variants: ['Clé Pass', 'Cle Pass'] } },
  ],
  sections: [
    { id: 'flags', tab: 'general', label: { fr: 'Droits du compte', en: 'Account rights' } },
    {
      id: 'sites',
      tab: 'sites',
      label: { fr: 'Gestion Sites', en: 'Site management', variants: ['Gestions sites'] },
    },
    { id: 'residents', tab: 'sites', label: { fr: 'Résidents', en: 'Residents' } },
    {
      id: 'authorisations',
      tab: 'sites',
      label: {
        fr: 'Autorisations (Badges et télécommandes)',
        en: 'Authorisations (fobs and remote controls)',
      },
    },
    { id: 'time-slots', tab: 'sites', label: { fr: 'Plages horaires', en: 'Time slots' } },
    {
      id: 'pass-keys',
      tab: 'sites',
      label: { fr: 'Clé PASS', en: 'PASS key', variants: ['Clé Pass', 'Cle Pass'] },
    },
    { id: 'others', tab: 'sites', label: { fr: 'Autres', en: 'Others' } },
    { id: 'misc', tab: 'misc', label: { fr: 'Divers', en: 'Miscellaneous' } },
    { id: 'pass-keys-held', tab: 'pass-keys', label: { fr: 'Clés Pass', en: 'PASS keys' } },
  ],
  features,
  fields: [
    {
      id: 'identifier',
      label: { fr: 'Identifiant', en: 'Identifier' },
      required: true,
      input: 'text',
      from: 'userName',
      fact: 'R19',
    },
    {
      id: 'password',
      label: { fr: 'Mot de passe', en: 'Password' },
      required: true,
      input: 'password',
      fact: 'R23',
    },
    {
      id: 'password-again',
      label: { fr: 'Confirmation du mot de passe', en: 'Password confirmation' },
      required: true,
      input: 'password',
      fact: 'R24',
    },
    {
      id: 'family-name',
      label: { fr: 'Nom', en: 'Last name' },
      required: false,
      input: 'text',
      from: 'familyName',
      fact: 'R29',
    },
    {
      id: 'given-name',
      label: { fr: 'Prénom', en: 'First name' },
      required: false,
      input: 'text',
      from: 'givenName',
      fact: 'R30',
    },
    {
      id: 'phone',
      label: { fr: 'Téléphone', en: 'Phone' },
      required: false,
      input: 'tel',
      from: 'phone',
      fact: 'R31',
    },
    {
      id: 'mobile',
      label: { fr: 'Téléphone portable', en: 'Mobile phone' },
      required: false,
      input: 'tel',
      fact: 'R32',
    },
    {
      id: 'email',
      label: { fr: 'Email', en: 'E-mail' },
      required: true,
      input: 'email',
      from: 'email',
      fact: 'R33',
    },
    {
      id: 'comment',
      label: { fr: 'Commentaire', en: 'Comment' },
      required: false,
      input: 'text',
      fact: 'R35',
    },
    {
      id: 'managed-by',
      label: { fr: 'Géré par', en: 'Managed by' },
      required: false,
      input: 'text',
      fact: 'R36',
    },
  ],
  passwordRule: { minLength: 8, classes: 3, special: '-_@$!?*/#.+', provisional: true },
  lifecycle: {
    end: ['revoke'],
    credential: 'provisional-password',
    notes: {
      create: {
        fr: 'Mot de passe provisoire, à faire changer : 8 caractères, 3 classes sur 4 parmi minuscule, majuscule, chiffre et -_@$!?*/#.+',
        en: 'Provisional password, to be changed: 8 characters, 3 classes of 4 among lower case, upper case, digit and -_@$!?*/#.+',
      },
    },
  },
  afterSave: {
    fr: 'Enregistré dans le portail ; la mise à jour du matériel sur place se lance à part («Tout mettre à jour»).',
    en: 'Saved in the portal; the hardware on site is updated separately (“Update all”).',
  },
  pages,
};
