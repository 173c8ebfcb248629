import type { Standing } from '../message/overlay.ts';
import { api } from './runtime.ts';
import type { Counts, Sign } from './sign.ts';

/** The browser's language is the admin's; the portal's may be another. */
export const language: 'fr' | 'en' = api.i18n.getUILanguage().startsWith('fr') ? 'fr' : 'en';

const plural = new Intl.PluralRules(language);
const counted =
  (one: string, other: string) =>
  (n: number): string =>
    `${n} ${plural.select(n) === 'one' ? one : other}`;

const french = {
  signs: {
    granted: 'Accordé',
    none: 'Non accordé',
    toGrant: 'À accorder',
    toRevoke: 'À retirer',
    held: 'Retenu',
    unknown: 'Non lu',
    exception: 'Par exception',
  } satisfies Record<Sign, string>,
  unsaved: 'à enregistrer',
  toGrant: counted('à accorder', 'à accorder'),
  toRevoke: counted('à retirer', 'à retirer'),
  held: counted('retenu', 'retenus'),
  toSave: counted(
    'case à enregistrer avant de changer d’onglet',
    'cases à enregistrer avant de changer d’onglet',
  ),
  elsewhere: counted('écart dans les autres onglets', 'écarts dans les autres onglets'),
  unread: counted('onglet non lu', 'onglets non lus'),
  inOrder: 'Conforme',
  changed: 'Ce portail a changé : Portillon ne touche à rien',
  otherList: 'Cette liste ne montre pas les sites : rien n’en est déduit',
  standings: {
    ok: '',
    readonly: 'Lecture seule',
    loading: 'Lecture en cours…',
    unreachable: 'Connecteur injoignable, nouvel essai en cours',
    refused: 'Portillon est à appairer de nouveau',
    mismatch: 'Autre utilisateur connecté : lecture seule',
    'not-yours': 'Ce compte n’est pas le vôtre',
    'unknown-account': 'Compte inconnu de Portillon',
    'shared-name': 'Plusieurs comptes portent ce nom : ouvrez l’onglet de l’identifiant',
    elsewhere: '',
  } satisfies Record<Standing, string>,
  collapse: 'Réduire Portillon',
  expand: 'Agrandir Portillon',
  close: 'Fermer le panneau',
  move: 'Les flèches déplacent ce bouton',
};

const english: typeof french = {
  signs: {
    granted: 'Granted',
    none: 'Not granted',
    toGrant: 'To grant',
    toRevoke: 'To revoke',
    held: 'Held',
    unknown: 'Not read',
    exception: 'By exception',
  },
  unsaved: 'to save',
  toGrant: counted('to grant', 'to grant'),
  toRevoke: counted('to revoke', 'to revoke'),
  held: counted('held', 'held'),
  toSave: counted('box to save before you change tabs', 'boxes to save before you change tabs'),
  elsewhere: counted('difference in the other tabs', 'differences in the other tabs'),
  unread: counted('tab not read', 'tabs not read'),
  inOrder: 'In order',
  changed: 'This portal has changed: Portillon touches nothing',
  otherList: 'This list does not show the sites: nothing is inferred',
  standings: {
    ok: '',
    readonly: 'Read only',
    loading: 'Reading…',
    unreachable: 'Connector unreachable, trying again',
    refused: 'Portillon must be paired again',
    mismatch: 'Another user is signed in: read only',
    'not-yours': 'This account is not yours',
    'unknown-account': 'Account unknown to Portillon',
    'shared-name': 'Several accounts have this name: open the tab with the identifier',
    elsewhere: '',
  },
  collapse: 'Make Portillon smaller',
  expand: 'Make Portillon larger',
  close: 'Close the panel',
  move: 'The arrow keys move this button',
};

export const words = language === 'fr' ? french : english;

/** «3 à accorder · 1 à retirer», or that nothing differs. */
export function sayCounts(
  counts: Counts,
  elsewhere: { readonly grant: number; readonly revoke: number; readonly unread: number },
): string {
  const steps = elsewhere.grant + elsewhere.revoke;
  const parts = [
    counts.toGrant > 0 && words.toGrant(counts.toGrant),
    counts.toRevoke > 0 && words.toRevoke(counts.toRevoke),
    counts.held > 0 && words.held(counts.held),
    steps > 0 && words.elsewhere(steps),
    elsewhere.unread > 0 && words.unread(elsewhere.unread),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : words.inOrder;
}
