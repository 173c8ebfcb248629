import { normaliseLabel } from '../../../shared/portal/label.ts';
import type { Draft } from './draft.ts';

type Sensitivity = NonNullable<Draft['features'][number]['sensitivity']>;

/** Words of normalised labels (no accents, lower case) that make a right one to handle with care; the gravest first. */
const CARE: readonly (readonly [Sensitivity, RegExp])[] = [
  [
    'delegation',
    /\b(utilisateurs?|users?|administr\w*|sous-?comptes?|sub-?accounts?|droits|permissions?|roles?)\b/,
  ],
  [
    'credential',
    /\b(badges?|telecommandes?|cles?|codes?|mots? de passe|identifiants?|acces|fobs?|keys?|passwords?|pass|pin)\b/,
  ],
  [
    'personal-data',
    /\b(personnel\w*|personal|noms?|names?|telephones?|phones?|courriels?|e-?mails?|adresses?|dossiers?|rgpd|gdpr|salaires?|conges?|employes?)\b/,
  ],
];

export function sensitivityOf(label: string): Sensitivity | undefined {
  const words = normaliseLabel(label);
  return CARE.find(([, pattern]) => pattern.test(words))?.[0];
}

const SITE =
  /^(?:mes |les |my )?(residences?|sites?|agences?|etablissements?|immeubles?|batiments?|societes?|succursales?|annexes?|properties|property|branch(?:es)?|buildings?|compan(?:y|ies)|locations?|offices?)\b/;

/** Whether the heading of a list's labels is the name of places. */
export function saysSites(heading: string): boolean {
  return SITE.test(normaliseLabel(heading));
}

const SAVE = /^(enregistrer|sauvegarder|valider|appliquer|save|apply|submit)\b/;
const NEVER = /\b(supprimer|effacer|reinitialiser|resilier|vider|delete|remove|reset|erase|purge)\b/;
const SIGN_OUT = /^(se )?deconnexion\b|^se deconnecter\b|^(sign|log) ?out\b|^quitter\b/;

const those = (names: readonly string[], pattern: RegExp): string[] =>
  names.filter((name) => pattern.test(normaliseLabel(name)));

export function saveAmong(names: readonly string[]): string | undefined {
  return those(names, SAVE)[0];
}

/** Controls that delete or reset: Portillon neither presses nor points at them. */
export function neverAmong(names: readonly string[]): string[] {
  return those(names, NEVER);
}

const WORDS = 3;

/** What is on every page after sign-in: the way out, where there is one; else the first entries of the menu. */
export function everywhereAmong(names: readonly string[]): string[] {
  const out = those(names, SIGN_OUT).slice(0, 1);
  return out.length > 0 ? out : names.filter((name) => /\p{L}{3}/u.test(name)).slice(0, WORDS);
}

/** What turns to the next page of a list, with what turns back. */
const TURNS: readonly (readonly [RegExp, RegExp, (next: string) => string])[] = [
  [
    /^(page )?suivante?\b/,
    /\bprecedente?\b/,
    (next) => (next.endsWith('»') ? '« Précédent' : /^page/i.test(next) ? 'Page précédente' : 'Précédent'),
  ],
  [/^next\b/, /^["<]?\s*prev(ious)?\b/, (next) => (/page/i.test(next) ? 'Previous page' : 'Previous')],
  [/^(>|›|")$/, /^(<|‹|")$/, (next) => ({ '>': '<', '›': '‹' })[next] ?? '«'],
];

/** The two controls of a pager; on the first page the one that turns back is often missing, and is guessed. */
export function pagerAmong(
  names: readonly string[],
): { readonly next: string; readonly previous: string } | undefined {
  for (const [forward, back, counterpart] of TURNS) {
    const next = those(names, forward).find((name) => name !== '«');
    if (next === undefined) continue;
    return { next, previous: those(names, back).find((name) => name !== next) ?? counterpart(next) };
  }
  return undefined;
}
