import type { Locale } from '../../shared/problem.ts';
import { clock } from '../../shared/text/clock.ts';
import { listNames, plural } from '../../shared/text/plural.ts';
import { keepTogether } from '../../shared/text/spacing.ts';
import type { Banner } from './banner.ts';

interface Said {
  readonly title: string;
  readonly body?: string;
}
type Words = { readonly [Kind in Banner['kind']]: (banner: Extract<Banner, { kind: Kind }>) => Said };

const fr: Words = {
  unpaired: () => ({
    title: 'Ce navigateur n’est pas appairé.',
    body: 'Ouvrez les réglages et saisissez le code que « portillon serve » affiche.',
  }),
  refused: ({ problem }) => ({ title: problem.text.what.fr, body: problem.text.todo.fr }),
  unreachable: ({ since, retryAt, kept }) => ({
    title: `Connecteur injoignable depuis ${clock('fr', since)}.`,
    body: `Nouvel essai à ${clock('fr', retryAt)}. ${
      kept > 0
        ? plural('fr', kept, 'Votre modification est gardée.', 'Vos # modifications et relevés sont gardés.')
        : 'Vos modifications sont gardées.'
    }`,
  }),
  waiting: ({ problem }) =>
    problem
      ? { title: `Modification refusée : ${problem.text.what.fr}`, body: problem.text.todo.fr }
      : { title: 'Une modification confirmée attend le connecteur.', body: 'Elle part dès qu’il répond.' },
  changed: () => ({
    title: 'Ce portail a changé : Portillon ne touche à rien.',
    body: 'Des libellés attendus manquent sur cette page ou s’y trouvent deux fois. Transmettez cette empreinte à qui entretient Portillon ; elle ne contient aucune donnée.',
  }),
  mismatch: ({ viewer, speaksFor }) => ({
    title: 'Lecture seule.',
    body: `Le portail est ouvert au nom de ${viewer}, cette session parle pour ${listNames('fr', speaksFor)}.`,
  }),
  notYours: () => ({
    title: 'Ce compte n’est pas le vôtre.',
    body: 'Votre session ne montre que vos propres permissions.',
  }),
  unknownAccount: ({ account }) => ({
    title: `Portillon ne connaît pas le compte ${account}.`,
    body: 'Aucune fiche de l’annuaire ne porte cet identifiant. Rien n’y est touché.',
  }),
  sharedName: () => ({
    title: 'Plusieurs comptes portent ce nom.',
    body: 'La page ne dit pas lequel est ouvert : rien n’est montré plutôt que celui d’un autre. Ouvrez-le depuis la liste des comptes du portail, ou affichez l’onglet où figure son identifiant.',
  }),
  orphan: () => ({
    title: 'Compte sans personne.',
    body: 'Aucune fiche de l’annuaire n’y correspond (ou plusieurs). Rien n’est retiré de soi-même : à vous de voir.',
  }),
  gone: ({ status }) =>
    status === 'suspended'
      ? { title: 'La personne est suspendue dans l’annuaire.', body: 'Plus aucun accès ne lui revient.' }
      : { title: 'La personne a quitté l’annuaire.', body: 'Plus aucun accès ne lui revient.' },
  protected: () => ({ title: 'Compte protégé.', body: 'Portillon montre, et n’y touche jamais.' }),
  unmanaged: () => ({ title: 'Compte laissé à la main.', body: 'Portillon montre, sans rien y changer.' }),
  planned: () => ({
    title: 'Ce compte n’existe pas encore dans le portail.',
    body: 'À créer d’abord ; ses onglets n’existent qu’ensuite.',
  }),
  otherMode: ({ readable }) => ({
    title: 'Cette liste n’est pas lue.',
    body: `Choisissez « ${readable.fr} » : rien n’est déduit de l’autre affichage.`,
  }),
  consultation: ({ edit }) => ({
    title: 'Page en consultation.',
    body:
      edit === undefined
        ? 'Aucune case ne peut y être cochée.'
        : `Pour y changer quelque chose, pressez d’abord «\u00A0${edit}\u00A0».`,
  }),
  incomplete: ({ page }) => ({
    title: page
      ? plural('fr', page.read, `# page lue sur ${page.of}.`, `# pages lues sur ${page.of}.`)
      : 'La liste n’est pas entière.',
    body: 'Ce qui n’y figure pas n’est tenu ni pour accordé, ni pour refusé.',
  }),
  unresolved: ({ labels }) => ({
    title: plural(
      'fr',
      labels.length,
      '# ligne de la page n’a pas été reconnue.',
      '# lignes de la page n’ont pas été reconnues.',
    ),
    body: `${listNames('fr', labels, 5)} : inconnu de la politique, ou présent deux fois.`,
  }),
  widening: ({ count }) => ({
    title: plural(
      'fr',
      count,
      'Le portail donnera aussi # droit que la politique ne demande pas.',
      'Le portail donnera aussi # droits que la politique ne demande pas.',
    ),
    body: 'Ses cases ne se combinent pas : chaque fonction vaut dans chaque lieu coché.',
  }),
};

const en: Words = {
  unpaired: () => ({
    title: 'This browser is not paired.',
    body: 'Open the settings and enter the code that “portillon serve” prints.',
  }),
  refused: ({ problem }) => ({ title: problem.text.what.en, body: problem.text.todo.en }),
  unreachable: ({ since, retryAt, kept }) => ({
    title: `Connector unreachable since ${clock('en', since)}.`,
    body: `Next attempt at ${clock('en', retryAt)}. ${
      kept > 0
        ? plural('en', kept, 'Your change is kept.', 'Your # changes and readings are kept.')
        : 'Your changes are kept.'
    }`,
  }),
  waiting: ({ problem }) =>
    problem
      ? { title: `Change refused: ${problem.text.what.en}`, body: problem.text.todo.en }
      : { title: 'A confirmed change waits for the connector.', body: 'It goes as soon as it answers.' },
  changed: () => ({
    title: 'This portal has changed: Portillon touches nothing.',
    body: 'Labels that were expected are missing from this page, or stand on it twice. Give this fingerprint to whoever maintains Portillon; it holds no data.',
  }),
  mismatch: ({ viewer, speaksFor }) => ({
    title: 'Read only.',
    body: `${viewer} is signed in to the portal; this session speaks for ${listNames('en', speaksFor)}.`,
  }),
  notYours: () => ({
    title: 'This account is not yours.',
    body: 'Your session shows your own permissions only.',
  }),
  unknownAccount: ({ account }) => ({
    title: `Portillon does not know the account ${account}.`,
    body: 'No record of the directory has this identifier. Nothing is touched here.',
  }),
  sharedName: () => ({
    title: 'Several accounts carry this name.',
    body: 'The page does not tell which one is open: nothing is shown rather than somebody else’s. Open it from the portal’s list of accounts, or show the tab where its identifier stands.',
  }),
  orphan: () => ({
    title: 'Account without a person.',
    body: 'No record of the directory matches it (or several do). Nothing is revoked by itself: yours to decide.',
  }),
  gone: ({ status }) =>
    status === 'suspended'
      ? { title: 'The person is suspended in the directory.', body: 'No access is due to them any more.' }
      : { title: 'The person has left the directory.', body: 'No access is due to them any more.' },
  protected: () => ({ title: 'Protected account.', body: 'Portillon shows it and never touches it.' }),
  unmanaged: () => ({
    title: 'Account managed by hand.',
    body: 'Portillon shows it and changes nothing in it.',
  }),
  planned: () => ({
    title: 'This account does not exist in the portal yet.',
    body: 'Create it first; its tabs exist only after that.',
  }),
  otherMode: ({ readable }) => ({
    title: 'This list is not read.',
    body: `Choose “${readable.en}”: nothing is inferred from the other display.`,
  }),
  consultation: ({ edit }) => ({
    title: 'Read-only page.',
    body:
      edit === undefined ? 'No box can be ticked here.' : `To change something here, press “${edit}” first.`,
  }),
  incomplete: ({ page }) => ({
    title: page
      ? plural('en', page.of, `${page.read} of # page read.`, `${page.read} of # pages read.`)
      : 'The list is not whole.',
    body: 'What it does not show is taken neither for granted nor for refused.',
  }),
  unresolved: ({ labels }) => ({
    title: plural(
      'en',
      labels.length,
      '# row of the page was not recognised.',
      '# rows of the page were not recognised.',
    ),
    body: `${listNames('en', labels, 5)}: unknown to the policy, or there twice.`,
  }),
  widening: ({ count }) => ({
    title: plural(
      'en',
      count,
      'The portal will also give # right that the policy does not ask for.',
      'The portal will also give # rights that the policy does not ask for.',
    ),
    body: 'Its boxes cannot be paired: every function holds at every ticked place.',
  }),
};

const words = { fr, en };

/** What a banner says. */
export function say(banner: Banner, locale: Locale): Said {
  const write = words[locale][banner.kind] as (banner: Banner) => Said;
  const { title, body } = write(banner);
  return body === undefined
    ? { title: keepTogether(locale, title) }
    : { title: keepTogether(locale, title), body: keepTogether(locale, body) };
}
