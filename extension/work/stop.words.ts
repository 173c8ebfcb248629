import { listNames } from '../../shared/text/plural.ts';
import type { StopReason } from './tour.ts';

/** What happened, and what to do next. `speaksFor`: the names under which this session works in the portal. */
type Said = Readonly<
  Record<StopReason, { readonly what: string; readonly todo: (speaksFor: readonly string[]) => string }>
>;

const fr: Said = {
  changed: {
    what: 'Ce portail a changé\u00A0: un libellé attendu manque, ou s’y trouve deux fois.',
    todo: () =>
      'Portillon ne touche plus à rien. Ouvrez le panneau sur cette page et transmettez son empreinte à qui entretient Portillon.',
  },
  mismatch: {
    what: 'Le portail est ouvert au nom de quelqu’un d’autre.',
    todo: (speaksFor) => `Connectez-vous au portail au nom de ${listNames('fr', speaksFor)}, puis reprenez.`,
  },
  refused: {
    what: 'Une case n’est pas restée comme Portillon l’a mise\u00A0: remise, grisée ou disparue.',
    todo: () =>
      'Regardez ce compte dans le portail\u00A0: un message ou un droit qui s’exclut l’explique peut-être. Puis reprenez, ou passez ce compte.',
  },
  'not-saved': {
    what: 'Le portail n’a pas enregistré, ou montre autre chose que ce qui l’a été.',
    todo: () =>
      'Regardez ce compte dans le portail\u00A0: un champ à corriger, un message d’erreur. Enregistrez ou annulez vous-même, puis reprenez, ou passez ce compte.',
  },
  stuck: {
    what: 'Un appui n’a mené nulle part\u00A0: la page attendue n’est pas venue.',
    todo: () =>
      'Regardez l’onglet du portail\u00A0: une fenêtre à fermer, une page qui charge encore. Puis reprenez.',
  },
  away: {
    what: 'La page du portail ou le connecteur n’a pas répondu.',
    todo: () =>
      'Rouvrez le portail dans son onglet et vérifiez la liaison, puis reprenez\u00A0: rien n’est perdu.',
  },
  stale: {
    what: 'Le plan de cette file n’est plus celui d’aujourd’hui\u00A0: autre chose a changé entre-temps.',
    todo: () => 'Ce qui est fait reste fait. Revoyez la file du nouveau plan, puis lancez-la.',
  },
  user: {
    what: 'En pause, à votre demande.',
    todo: () => 'Reprenez quand vous voulez\u00A0: le parcours repart de là.',
  },
};

const en: Said = {
  changed: {
    what: 'This portal has changed: a label that was expected is missing, or is there twice.',
    todo: () =>
      'Portillon touches nothing any more. Open the panel on this page and give its fingerprint to whoever maintains Portillon.',
  },
  mismatch: {
    what: 'Somebody else is signed in to the portal.',
    todo: (speaksFor) => `Sign in to the portal as ${listNames('en', speaksFor)}, then resume.`,
  },
  refused: {
    what: 'A box did not stay as Portillon set it: put back, greyed out or gone.',
    todo: () =>
      'Look at this account in the portal: a message or a right that excludes another may explain it. Then resume, or skip this account.',
  },
  'not-saved': {
    what: 'The portal did not save, or shows something else than what was saved.',
    todo: () =>
      'Look at this account in the portal: a field to correct, an error message. Save or cancel yourself, then resume, or skip this account.',
  },
  stuck: {
    what: 'A press led nowhere: the page that was expected did not come.',
    todo: () => 'Look at the portal’s tab: a window to close, a page still loading. Then resume.',
  },
  away: {
    what: 'The portal’s page or the connector did not answer.',
    todo: () => 'Open the portal in its tab again and check the line, then resume: nothing is lost.',
  },
  stale: {
    what: 'The plan of this queue is no longer today’s: something else changed meanwhile.',
    todo: () => 'What is done stays done. See the queue of the new plan, then start it.',
  },
  user: {
    what: 'Paused, as you asked.',
    todo: () => 'Resume when you like: the tour goes on from there.',
  },
};

export const words = { fr, en };
