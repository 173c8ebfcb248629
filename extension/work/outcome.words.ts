import { plural } from '../../shared/text/plural.ts';
import type { Outcome } from './tour.ts';

type Named = Readonly<Record<Outcome, string>>;
type Counted = Readonly<Record<Outcome, (n: number) => string>>;

const fr = {
  name: {
    done: 'fait',
    'by-hand': 'à la main',
    skipped: 'passé',
    unverified: 'non vérifié',
    surprise: 'imprévu',
    open: 'à venir',
  } satisfies Named,
  read: 'lu',
  counted: {
    done: (n) => plural('fr', n, '# fait', '# faits'),
    'by-hand': (n) => plural('fr', n, '# à finir à la main', '# à finir à la main'),
    skipped: (n) => plural('fr', n, '# passé', '# passés'),
    unverified: (n) => plural('fr', n, '# non vérifié', '# non vérifiés'),
    surprise: (n) => plural('fr', n, '# imprévu', '# imprévus'),
    open: (n) => plural('fr', n, '# à venir', '# à venir'),
  } satisfies Counted as Counted,
  /** Why it stays open, and what to do. */
  why: {
    'by-hand':
      'Ce qui reste là, une personne seule le fait\u00A0: inviter, suspendre, un bouton du portail, un droit d’administrateur ou une place payante. Ouvrez le compte\u00A0: le panneau dit quoi.',
    skipped:
      'La liste du portail ne montre pas ce compte, ou vous l’avez passé. Rien n’y a été changé depuis\u00A0; il reste dans le plan.',
    unverified:
      'Coché, et la page ne le montre pas encore. Relisez ces comptes\u00A0: ils seront confirmés ou reviendront dans le plan.',
    surprise: 'La page n’était pas comme attendu. Ouvrez le compte et regardez ce que le portail montre.',
    open: 'Le parcours n’y est pas venu. Ces comptes restent dans le plan.',
  } satisfies Readonly<Record<Exclude<Outcome, 'done'>, string>>,
};

const en = {
  name: {
    done: 'done',
    'by-hand': 'by hand',
    skipped: 'skipped',
    unverified: 'not verified',
    surprise: 'unexpected',
    open: 'to come',
  } satisfies Named,
  read: 'read',
  counted: {
    done: (n) => plural('en', n, '# done', '# done'),
    'by-hand': (n) => plural('en', n, '# to finish by hand', '# to finish by hand'),
    skipped: (n) => plural('en', n, '# skipped', '# skipped'),
    unverified: (n) => plural('en', n, '# not verified', '# not verified'),
    surprise: (n) => plural('en', n, '# unexpected', '# unexpected'),
    open: (n) => plural('en', n, '# to come', '# to come'),
  } satisfies Counted as Counted,
  why: {
    'by-hand':
      'What is left there only a person does: to invite, to suspend, a button of the portal, an administrator right or a paid seat. Open the account: the panel says what.',
    skipped:
      'The portal’s list does not show this account, or you skipped it. Nothing was changed there since; it stays in the plan.',
    unverified:
      'Ticked, and the page does not show it yet. Read these accounts again: they will be confirmed or come back into the plan.',
    surprise: 'The page was not as expected. Open the account and look at what the portal shows.',
    open: 'The tour did not get there. These accounts stay in the plan.',
  },
} satisfies typeof fr;

export const words = { fr, en };
