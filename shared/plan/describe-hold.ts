import type { Descriptor } from '../portal/descriptor.ts';
import type { Locale, Text } from '../problem.ts';
import { describeAmount } from './describe-cost.ts';
import { describeKind } from './describe-step.ts';
import { STEP_KINDS, type Hold } from './step.ts';

/** What holds a step, by name; a missing detail is left out of the sentence. */
type Details = Readonly<Record<string, string | number>>;

const sentences: Readonly<Record<Hold, (by: Details, locale: Locale) => string>> = {
  protected: say('compte protégé : jamais touché', 'protected account: never touched'),
  unmanaged: say('compte toléré : montré seulement', 'tolerated account: shown only'),
  orphan: say(
    'compte sans personne : rien n’est retiré de lui-même',
    'account without a person: nothing is revoked by itself',
  ),
  contested: say('plusieurs personnes prétendent à ce compte', 'several people lay claim to this account'),
  'no-email': say(
    'la fiche de la personne n’a pas d’adresse électronique, que le portail demande',
    'the person’s record has no e-mail address, which the portal asks for',
  ),
  'partial-source': say(
    'la source de la personne n’a pas été lue en entier : rien n’est retiré',
    'the person’s source was not read whole: nothing is taken away',
  ),
  'profile-conflict': (by, locale) =>
    ({
      fr: `profils de même rang${after(by['profiles'])} : aucun n’est choisi`,
      en: `profiles of the same rank${after(by['profiles'])}: none is chosen`,
    })[locale],
  'profile-exceeds': (by, locale) =>
    ({
      fr: `le profil donne plus que les règles${after(by['features'])}`,
      en: `the profile gives more than the rules${after(by['features'])}`,
    })[locale],
  'above-parent': (by, locale) =>
    ({
      fr: `dépasse le compte parent${named(by['parent'])}`,
      en: `goes beyond the parent account${named(by['parent'])}`,
    })[locale],
  exclusion: (by, locale) =>
    ({
      fr: `droits qui s’excluent${by['name'] === undefined ? '' : ` : ${by['name']}`}`,
      en: `rights that exclude each other${by['name'] === undefined ? '' : `: ${by['name']}`}`,
    })[locale],
  'last-holder': (by, locale) =>
    ({
      fr: `il n’en resterait pas assez${after(by['feature'])}, minimum ${by['min'] ?? 1}`,
      en: `too few would be left${after(by['feature'])}, at least ${by['min'] ?? 1}`,
    })[locale],
  'too-many-holders': (by, locale) =>
    ({
      fr: `il y en aurait trop${after(by['feature'])}, maximum ${by['max'] ?? 0}`,
      en: `there would be too many${after(by['feature'])}, at most ${by['max'] ?? 0}`,
    })[locale],
  'seats-exhausted': (by, locale) =>
    ({
      fr: `plus de place libre${after(by['pool'])}${by['capacity'] === undefined ? '' : `, ${by['capacity']} au plus`}`,
      en: `no seat left${after(by['pool'])}${by['capacity'] === undefined ? '' : `, ${by['capacity']} at most`}`,
    })[locale],
  cost: (by, locale) => {
    const amount = describeAmount(by, locale);
    return {
      fr: `dépense à confirmer${amount === '' ? '' : ` : ${amount}`}`,
      en: `expense to confirm${amount === '' ? '' : `: ${amount}`}`,
    }[locale];
  },
  'drift-reported': say(
    'changé à la main dans le portail : montré seulement',
    'changed by hand in the portal: shown only',
  ),
  prerequisite: (by, locale) => {
    const first = STEP_KINDS.find(
      (kind) => kind === by['stage'] || String(by['step']).split('/').includes(kind),
    );
    const what = first === undefined ? '' : ` : ${describeKind(first, locale)}`;
    return { fr: `attend une étape${what}`, en: `waits for a step${what.replace(' : ', ': ')}` }[locale];
  },
};

/**
 * Why a step waits, as a person would say it; empty when it does not. Features are written as the portal writes them.
 */
export function describeHold(
  { held, heldBy = {} }: { readonly held?: Hold | undefined; readonly heldBy?: Details | undefined },
  portal: Pick<Descriptor, 'features'>,
  locale: Locale,
): string {
  if (held === undefined) return '';
  const label = (id: string) => portal.features.find((feature) => feature.id === id)?.label[locale] ?? id;
  const words = Object.entries(heldBy).map(([name, value]): [string, string | number] =>
    name === 'feature' || name === 'features'
      ? [name, String(value).split(', ').map(label).join(', ')]
      : [name, value],
  );
  return sentences[held](Object.fromEntries(words), locale);
}

function say(fr: string, en: string): (by: Details, locale: Locale) => string {
  const text: Text = { fr, en };
  return (_by, locale) => text[locale];
}

function after(what: string | number | undefined): string {
  return what === undefined ? '' : ` (${what})`;
}

function named(what: string | number | undefined): string {
  return what === undefined ? '' : ` ${what}`;
}
