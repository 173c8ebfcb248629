import type { z } from 'zod';
import { DESCRIPTOR_VERSION, type descriptorSchema } from '../descriptor.ts';
import { features } from './features.ts';
import { lifecycle } from './lifecycle.ts';
import { modules } from './modules.ts';
import { pages } from './pages.ts';

/** DailyBiz (formerly idylis.com): the collaborators and users of a subscription, with a profile in each module. */
export const dailybiz: z.input<typeof descriptorSchema> = {
  descriptor: DESCRIPTOR_VERSION,
  id: 'dailybiz',
  name: 'DailyBiz',
  identifierSuffix: '',
  sites: {
    kinds: [
      {
        id: 'root',
        label: { fr: 'abonnement', en: 'subscription' },
        plural: { fr: 'abonnements', en: 'subscriptions' },
      },
      {
        id: 'company',
        label: { fr: 'société', en: 'company' },
        plural: { fr: 'sociétés', en: 'companies' },
      },
    ],
    granted: 'company',
    reach: 'account',
    allSitesFlag: 'administrator-profile',
    tab: 'user',
  },
  // One form for all of it: what a profile holds is another screen, and no account's.
  tabs: [{ id: 'user', label: { fr: 'Utilisateur', en: 'User' } }],
  modules,
  sections: [
    { id: 'options', tab: 'user', label: { fr: 'Options', en: 'Options' } },
    { id: 'account', tab: 'user', label: { fr: 'Accès', en: 'Access' } },
    ...modules.map(({ id, label }) => ({ id, tab: 'user', label, module: id })),
  ],
  features,
  fields: [
    {
      id: 'family-name',
      label: { fr: 'Nom', en: 'Last name' },
      required: false,
      input: 'text',
      from: 'familyName',
      fact: 'R55',
      inferred: ['label', 'required'],
    },
    {
      id: 'given-name',
      label: { fr: 'Prénom', en: 'First name' },
      required: false,
      input: 'text',
      from: 'givenName',
      fact: 'R55',
      inferred: ['label', 'required'],
    },
    {
      id: 'email',
      label: { fr: 'Adresse e-mail', en: 'E-mail address' },
      required: true,
      input: 'email',
      from: 'email',
      fact: 'R56',
    },
  ],
  hours: true,
  lifecycle,
  seats: {
    billable: 'profile',
    warning: {
      fr: 'Un utilisateur au-delà de ceux que l’abonnement comprend est facturé immédiatement, et la facture reste due même s’il est supprimé.',
      en: 'A user beyond those that the subscription includes is invoiced immediately, and the invoice stays due even if the user is deleted.',
    },
    fact: 'R3',
  },
  pages,
};
