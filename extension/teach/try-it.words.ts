const count = (n: number, one: string, other: string): string => `${n} ${n > 1 ? other : one}`;

const fr = {
  title: 'Essai',
  read: 'Lire cette page avec le brouillon',
  hint: 'Rien n’est cliqué. À essayer sur la page d’un compte, dans chaque onglet, puis sur la liste des comptes.',
  notYet: 'Possible dès que rien ne manque au brouillon.',
  changed: (n: number) =>
    n > 1
      ? `${n} repères ne sont pas retrouvés une seule fois`
      : 'Un repère n’est pas retrouvé une seule fois',
  account: (features: number, sites: number, ticked: number) =>
    [
      ...(features > 0 ? [count(features, 'droit lu', 'droits lus')] : []),
      ...(sites > 0 ? [count(sites, 'site lu', 'sites lus')] : []),
      count(ticked, 'coché', 'cochés'),
    ].join(', '),
  whose: (account: string, viewer: string) => `Compte «${account}», vu par «${viewer}».`,
  incomplete: 'La liste continue sur d’autres pages\u00A0: rien n’est déduit de ce qui n’est pas montré.',
  list: (n: number) => count(n, 'compte lu dans la liste', 'comptes lus dans la liste'),
  otherTab: 'La page d’un compte, mais aucun des onglets appris',
  elsewhere: 'Cette page n’est pas celle d’un compte',
  missing: (label: string) => `«${label}» n’a pas été trouvé`,
  twice: (label: string) => `«${label}» est là plusieurs fois`,
  listLost: (tab: string) => `La liste de «${tab}» n’a pas été retrouvée par ses intitulés`,
  unknownBadge: (tab: string) => `«${tab}» montre un badge inconnu`,
  user: 'Qui est connecté n’a pas été trouvé',
  accountLost: 'À qui est le compte n’a pas été trouvé',
  accountTwice: 'Plusieurs textes disent à qui est le compte\u00A0: rendre le texte fixe plus précis',
};

const en: typeof fr = {
  title: 'Try-out',
  read: 'Read this page with the draft',
  hint: 'Nothing is clicked. Try it on an account’s page, in each tab, then on the list of accounts.',
  notYet: 'Possible as soon as the draft lacks nothing.',
  changed: (n) =>
    n > 1 ? `${n} landmarks are not found exactly once` : 'One landmark is not found exactly once',
  account: (features, sites, ticked) =>
    [
      ...(features > 0 ? [count(features, 'right read', 'rights read')] : []),
      ...(sites > 0 ? [count(sites, 'site read', 'sites read')] : []),
      `${ticked} ticked`,
    ].join(', '),
  whose: (account, viewer) => `Account “${account}”, seen by “${viewer}”.`,
  incomplete: 'The list goes on on other pages: nothing is inferred from what is not shown.',
  list: (n) => count(n, 'account read in the list', 'accounts read in the list'),
  otherTab: 'An account’s page, but none of the tabs that were taught',
  elsewhere: 'This is not the page of an account',
  missing: (label) => `“${label}” was not found`,
  twice: (label) => `“${label}” is there several times`,
  listLost: (tab) => `The list of “${tab}” was not found by its headings`,
  unknownBadge: (tab) => `“${tab}” shows an unknown badge`,
  user: 'Who is signed in was not found',
  accountLost: 'Whose account it is was not found',
  accountTwice: 'Several texts say whose account it is: make the fixed text more precise',
};

export const words = { fr, en };
