import { plural } from '../../shared/text/plural.ts';
import type { Tour } from './tour.ts';

const fr = {
  title: {
    read: (portal: string) => `Lecture du portail ${portal}`,
    account: (portal: string) => `Un compte dans ${portal}`,
    queue: (portal: string) => `La file du plan dans ${portal}`,
  } satisfies Record<Tour['kind'], (portal: string) => string>,
  how: {
    press: { read: 'sans rien changer', account: 'pilote automatique', queue: 'pilote automatique' },
    point: { read: 'sans rien changer', account: 'guidé', queue: 'guidé' },
  } satisfies Record<Tour['how'], Record<Tour['kind'], string>>,
  progress: 'Avancement',
  done: (done: number, total: number) =>
    `${done.toLocaleString('fr')} sur ${plural('fr', total, '# compte', '# comptes')}`,
  doneSoFar: (done: number, total: number) =>
    `${done.toLocaleString('fr')} sur ${plural('fr', total, '# compte vu', '# comptes vus')} jusqu’ici`,
  rate: (n: number) => `${n.toLocaleString('fr', { maximumFractionDigits: n < 10 ? 1 : 0 })} par minute`,
  left: (minutes: number) => plural('fr', minutes, 'encore # minute environ', 'encore # minutes environ'),
  account: 'Compte',
  where: 'Où',
  list: 'la liste des comptes',
  tab: (tab: string) => `onglet «\u00A0${tab}\u00A0»`,
  readingBack: (tab: string) => `relecture de l’onglet «\u00A0${tab}\u00A0»`,
  page: 'la page du compte',
  looking: 'le compte, depuis la liste',
  guide:
    'Portillon montre dans le portail où appuyer. Enregistrez vous-même\u00A0: il passe alors au suivant.',
  byHand: 'Ce compte est à la main\u00A0: c’est vous qui appuyez.',
  stopped: (account: string, place: string) => `Arrêté à ${account}, ${place}.`,
  stoppedAtList: 'Arrêté à la liste des comptes.',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  skip: (account: string) => `Passer ${account}`,
  end: 'Mettre fin au parcours',
  endWhat: 'Ce qui est fait reste fait.',
  queueAgain: 'Revoir la file du plan',
};

const en = {
  title: {
    read: (portal: string) => `Reading ${portal}`,
    account: (portal: string) => `One account in ${portal}`,
    queue: (portal: string) => `The plan’s queue in ${portal}`,
  },
  how: {
    press: { read: 'without changing anything', account: 'autopilot', queue: 'autopilot' },
    point: { read: 'without changing anything', account: 'guided', queue: 'guided' },
  },
  progress: 'Progress',
  done: (done: number, total: number) =>
    `${done.toLocaleString('en')} of ${plural('en', total, '# account', '# accounts')}`,
  doneSoFar: (done: number, total: number) =>
    `${done.toLocaleString('en')} of ${plural('en', total, '# account', '# accounts')} seen so far`,
  rate: (n: number) => `${n.toLocaleString('en', { maximumFractionDigits: n < 10 ? 1 : 0 })} a minute`,
  left: (minutes: number) => plural('en', minutes, 'about # minute left', 'about # minutes left'),
  account: 'Account',
  where: 'Where',
  list: 'the list of accounts',
  tab: (tab: string) => `tab “${tab}”`,
  readingBack: (tab: string) => `reading the tab “${tab}” back`,
  page: 'the account’s page',
  looking: 'the account, from the list',
  guide: 'Portillon shows in the portal where to press. Save yourself: it then goes on to the next.',
  byHand: 'This account is by hand: you press.',
  stopped: (account: string, place: string) => `Stopped at ${account}, ${place}.`,
  stoppedAtList: 'Stopped at the list of accounts.',
  pause: 'Pause',
  resume: 'Resume',
  skip: (account: string) => `Skip ${account}`,
  end: 'End the tour',
  endWhat: 'What is done stays done.',
  queueAgain: 'See the plan’s queue again',
} satisfies typeof fr;

export const words = { fr, en };
