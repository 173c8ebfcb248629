import type { Ask } from '../message/teach.ts';

const fr = {
  loading: 'Lecture…',
  title: 'Apprendre un portail',
  intro:
    'Montrez sur la page du portail ce qui compte\u00A0; Portillon en propose un descripteur. Rien ne quitte ce navigateur, aucune case n’est cliquée, aucun mot de passe n’est lu.',
  page: 'La page',
  address: 'Adresse de la page d’un compte, copiée de la barre d’adresse',
  addressHint: 'Le navigateur demande l’accès à ce site seulement. En https, ou sur cette machine.',
  allow: (host: string | undefined) => (host === undefined ? 'Apprendre cette page' : `Apprendre ${host}`),
  refused: 'Sans accès à ce site, sa page ne peut pas être apprise',
  otherPage: 'Apprendre un autre portail',
  points: 'À montrer',
  pointAll: 'Montrer sur la page',
  pointAllHint: 'La page d’un compte, ouverte en modification, sur l’onglet de ses droits.',
  point: 'Montrer',
  asking: (n: number) => `À vous de cliquer sur la page du portail (${n} à montrer)`,
  unknown: 'pas encore montré',
  asks: {
    list: 'Une liste de cases',
    user: 'Qui est connecté',
    account: 'À qui est le compte',
    save: 'Le bouton qui enregistre',
    accounts: 'La liste des comptes',
  } satisfies Record<Ask, string>,
};

const en: typeof fr = {
  loading: 'Reading…',
  title: 'Teach a portal',
  intro:
    'Point at what matters on the portal’s page; Portillon proposes a descriptor. Nothing leaves this browser, no box is clicked, no password is read.',
  page: 'The page',
  address: 'Address of an account’s page, copied from the address bar',
  addressHint: 'The browser asks for access to this site only. With https, or on this machine.',
  allow: (host) => (host === undefined ? 'Teach this page' : `Teach ${host}`),
  refused: 'Without access to this site its page cannot be taught',
  otherPage: 'Teach another portal',
  points: 'To point at',
  pointAll: 'Point on the page',
  pointAllHint: 'The page of an account, opened for changes, on the tab of its rights.',
  point: 'Point',
  asking: (n) => `Click on the portal’s page (${n} to point at)`,
  unknown: 'not pointed at yet',
  asks: {
    list: 'A list of boxes',
    user: 'Who is signed in',
    account: 'Whose account it is',
    save: 'The button that saves',
    accounts: 'The list of accounts',
  },
};

export const words = { fr, en };
