import type { Locale } from '../../../shared/problem.ts';

/** What `--help` says of the options that every command has. */
export const common = {
  fr: {
    about: 'Des groupes de l’annuaire aux cases des portails.',
    titles: {
      'Usage:': 'Usage :',
      'Options:': 'Options :',
      'Commands:': 'Commandes :',
      'Arguments:': 'Arguments :',
    },
    groups: {
      server: 'Faire tourner',
      plan: 'Changer les portails',
      access: 'Demander qui peut quoi',
      policy: 'Tenir la politique',
      audit: 'Rendre compte',
      token: 'Donner accès à Portillon',
    },
    help: 'afficher cette aide',
    helpCommand: 'afficher l’aide d’une commande',
    version: 'afficher la version',
    data: 'dossier des données (./data)',
    config: 'fichier de configuration ; sans lui, l’organisation d’exemple',
    json: 'tout, en JSON, pour les programmes',
    lang: 'langue : fr ou en',
  },
  en: {
    about: 'From directory groups to the boxes of the portals.',
    titles: {
      'Usage:': 'Usage:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Arguments:': 'Arguments:',
    },
    groups: {
      server: 'Run it',
      plan: 'Change the portals',
      access: 'Ask who may do what',
      policy: 'Keep the policy',
      audit: 'Give account',
      token: 'Let others in',
    },
    help: 'show this help',
    helpCommand: 'show the help of a command',
    version: 'show the version',
    data: 'data folder (./data)',
    config: 'configuration file; without it, the sample organisation',
    json: 'everything, as JSON, for programs',
    lang: 'language: fr or en',
  },
} satisfies Record<Locale, unknown>;
