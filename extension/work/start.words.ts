import { listNames, plural } from '../../shared/text/plural.ts';

const fr = {
  tenant: (name: string) => `Compte ${name}`,
  portal: 'Portail',
  tab: 'Onglet',
  tabNumber: (n: number, viewer: string | undefined) =>
    n === 1 ? `le dernier regardé${viewer ? `, ${viewer}` : ''}` : `n° ${n}${viewer ? `, ${viewer}` : ''}`,
  open: (n: number) => plural('fr', n, 'ouvert dans # onglet', 'ouvert dans # onglets'),
  signedIn: (viewer: string) => `au nom de ${viewer}`,
  nobody: 'personne de connecté n’y est encore reconnu',
  notOpen: (portal: string) => `Aucun onglet ne montre ${portal}.`,
  notOpenTodo: 'Ouvrez-le dans ce navigateur et connectez-vous\u00A0: Portillon travaille dans vos onglets.',
  stranger: (viewer: string) => `Le portail est ouvert au nom de ${viewer}.`,
  strangerTodo: (speaksFor: readonly string[]) =>
    `Cette session parle pour ${listNames('fr', speaksFor)}\u00A0: connectez-vous sous ce nom, rien n’est fait sous un autre.`,
  read: {
    title: 'Lire ce portail',
    what: 'Portillon ouvre la liste des comptes et en tourne les pages, sans rien changer\u00A0: un seul onglet, une page après l’autre, une pause entre deux.',
    depth: 'Jusqu’où',
    list: 'La liste seulement',
    listWhat: 'Qui a un compte, et ce que la liste en dit.',
    accounts: 'Chaque compte aussi',
    accountsWhat: 'Ouvre chaque compte et ses onglets\u00A0: tout est comparé à la politique.',
    start: {
      list: (portal: string) => `Lire la liste dans ${portal}`,
      accounts: (portal: string) => `Lire tous les comptes dans ${portal}`,
    },
    noList: (portal: string) =>
      `La liste des comptes du portail ${portal} n’est pas connue de Portillon\u00A0: ouvrez vous-même les comptes, chacun est lu quand il est à l’écran.`,
  },
  account: {
    title: 'Ce compte',
    what: 'Portillon va au compte, coche ce qui diffère et montre où appuyer. Vous enregistrez.',
    start: (account: string) => `Me guider pour ${account}`,
  },
  queue: {
    title: 'La file du plan',
    what: 'Les comptes qui diffèrent de la politique, l’un après l’autre. Ce qui changerait est montré avant que rien ne commence.',
    start: (portal: string) => `Voir la file pour ${portal}`,
  },
};

const en = {
  tenant: (name: string) => `Account ${name}`,
  portal: 'Portal',
  tab: 'Tab',
  tabNumber: (n: number, viewer: string | undefined) =>
    n === 1 ? `the last looked at${viewer ? `, ${viewer}` : ''}` : `no. ${n}${viewer ? `, ${viewer}` : ''}`,
  open: (n: number) => plural('en', n, 'open in # tab', 'open in # tabs'),
  signedIn: (viewer: string) => `signed in as ${viewer}`,
  nobody: 'nobody signed in is recognised there yet',
  notOpen: (portal: string) => `No tab shows ${portal}.`,
  notOpenTodo: 'Open it in this browser and sign in: Portillon works in your tabs.',
  stranger: (viewer: string) => `${viewer} is signed in to the portal.`,
  strangerTodo: (speaksFor: readonly string[]) =>
    `This session speaks for ${listNames('en', speaksFor)}: sign in under that name, nothing is done under another.`,
  read: {
    title: 'Read this portal',
    what: 'Portillon opens the list of accounts and turns its pages, without changing anything: a single tab, one page after the other, a pause between two.',
    depth: 'How far',
    list: 'The list only',
    listWhat: 'Who has an account, and what the list says of it.',
    accounts: 'Every account too',
    accountsWhat: 'Opens every account and its tabs: everything is compared with the policy.',
    start: {
      list: (portal: string) => `Read the list in ${portal}`,
      accounts: (portal: string) => `Read every account in ${portal}`,
    },
    noList: (portal: string) =>
      `Portillon does not know the list of accounts of ${portal}: open the accounts yourself, each is read when it is on screen.`,
  },
  account: {
    title: 'This account',
    what: 'Portillon goes to the account, ticks what differs and shows where to press. You save.',
    start: (account: string) => `Guide me for ${account}`,
  },
  queue: {
    title: 'The plan’s queue',
    what: 'The accounts that differ from the policy, one after the other. What would change is shown before anything begins.',
    start: (portal: string) => `See the queue for ${portal}`,
  },
} satisfies typeof fr;

export const words = { fr, en };
