import { listNames } from '../../shared/text/plural.ts';

const fr = {
  loading: 'Lecture…',
  unpaired: 'Ce navigateur n’est pas appairé.',
  unpairedTodo: 'Ouvrez les réglages et saisissez le code que «\u00A0portillon serve\u00A0» affiche.',
  unreachable: (since: string) => `Connecteur injoignable depuis ${since}.`,
  unreachableTodo: (retry: string) => `Nouvel essai à ${retry}. Rien n’est perdu.`,
  noPortal: 'Cette page n’est celle d’aucun portail.',
  noPortalTodo:
    'Ouvrez un portail et connectez-vous. Si vous y êtes, autorisez ses pages dans les réglages, puis rechargez.',
  noViewer: 'Portillon ne voit pas encore qui est connecté à ce portail.',
  noViewerTodo: 'Connectez-vous, ou attendez la fin du chargement, puis rouvrez ceci.',
  mismatch: (viewer: string) => `Lecture seule\u00A0: le portail est ouvert au nom de ${viewer}.`,
  mismatchTodo: (speaksFor: readonly string[]) => `Cette session parle pour ${listNames('fr', speaksFor)}.`,
  unknown: (viewer: string) => `Portillon ne connaît pas ${viewer} comme sous-compte.`,
  unknownTodo:
    'C’est souvent le titulaire du portail, qui peut tout. Un sous-compte est connu dès que la liste du portail a été lue.',
  viewer: (identifier: string) => `connecté\u00A0: ${identifier}`,
  inOrder: 'Conforme',
  inOrderWhereRead: 'Conforme là où c’est lu',
  panel: 'Panneau ici',
  work: 'Fenêtre de travail',
  settings: 'Réglages',
};

const en = {
  loading: 'Reading…',
  unpaired: 'This browser is not paired.',
  unpairedTodo: 'Open the settings and enter the code that “portillon serve” prints.',
  unreachable: (since: string) => `Connector unreachable since ${since}.`,
  unreachableTodo: (retry: string) => `Next attempt at ${retry}. Nothing is lost.`,
  noPortal: 'This page is not a portal’s.',
  noPortalTodo: 'Open a portal and sign in. If you are there, allow its pages in the settings, then reload.',
  noViewer: 'Portillon does not see yet who is signed in to this portal.',
  noViewerTodo: 'Sign in, or wait until the page has loaded, then open this again.',
  mismatch: (viewer: string) => `Read only: ${viewer} is signed in to the portal.`,
  mismatchTodo: (speaksFor: readonly string[]) => `This session speaks for ${listNames('en', speaksFor)}.`,
  unknown: (viewer: string) => `Portillon does not know ${viewer} as a sub-account.`,
  unknownTodo:
    'Often it is the holder of the portal, who may do everything. A sub-account is known once the portal’s list has been read.',
  viewer: (identifier: string) => `signed in: ${identifier}`,
  inOrder: 'In order',
  inOrderWhereRead: 'In order where it has been read',
  panel: 'Panel here',
  work: 'Work window',
  settings: 'Settings',
} satisfies typeof fr;

export const words = { fr, en };
