import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

/** «On ne supprime pas un utilisateur» (R19): first the access is revoked, then the user is archived (R20, R21). */
export const lifecycle: z.input<typeof descriptorSchema>['lifecycle'] = {
  access: { feature: 'portal-access', on: 'invite', off: 'revokeAccess' },
  end: ['revokeAccess', 'archive'],
  credential: 'activation-mail',
  notes: {
    create: {
      fr: '«Créer», puis Prénom, Nom et Courriel. Jamais le compte d’une autre personne : on archive l’ancien et on en crée un autre.',
      en: '“Créer”, then Prénom, Nom and Courriel. Never somebody else’s account: the old one is archived and another created.',
    },
    grant: {
      fr: 'Ajouter le rôle sous «Rôle(s)» ; seule une personne qui a «Administration» attribue des rôles.',
      en: 'Add the role under “Rôle(s)”; only somebody with “Administration” hands out roles.',
    },
    revoke: {
      fr: 'Retirer le rôle sous «Rôle(s)» ; il faut au moins une administratrice / un administrateur.',
      en: 'Take the role away under “Rôle(s)”; at least one administrator is needed.',
    },
    invite: {
      fr: '«Autoriser l’accès au site Commown» : le portail demande votre propre mot de passe, puis la personne reçoit un courriel pour choisir le sien.',
      en: '“Autoriser l’accès au site Commown”: the portal asks for your own password, then the person receives an e-mail to choose theirs.',
    },
    revokeAccess: {
      fr: '«Révoquer son accès au site Commown», avant d’archiver.',
      en: '“Révoquer son accès au site Commown”, before archiving.',
    },
    archive: {
      fr: 'Une fois l’accès révoqué : «Actif», puis «Archiver». On ne supprime pas un utilisateur.',
      en: 'Once the access is revoked: “Actif”, then “Archiver”. A user is never deleted.',
    },
  },
};
