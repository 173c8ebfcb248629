import { signShapes } from '../../shared/ui/sign-shape.ts';
import type { OverlayWords } from '../message/overlay-words.ts';

/** Line drawings of 20 × 20. They are the overlay's too: what comes with the words is not brought into every page. */
const icons = {
  gate: 'M3.5 18V6M16.5 18V6M3.5 9.5c3-5.5 10-5.5 13 0M3.5 15h13M8 6.5V15M12 6.5V15',
  smaller: 'M5 8l5 5 5-5',
  larger: 'M5 12l5-5 5 5',
  close: 'M5 5l10 10M15 5L5 15',
};

const french: OverlayWords = {
  language: 'fr',
  shapes: signShapes,
  icons,
  signs: {
    granted: 'Accordé',
    none: 'Non accordé',
    toGrant: 'À accorder',
    toRevoke: 'À retirer',
    held: 'Retenu',
    unknown: 'Non lu',
    exception: 'Par exception',
  },
  unsaved: 'à enregistrer',
  toGrant: { one: '# à accorder', other: '# à accorder' },
  toRevoke: { one: '# à retirer', other: '# à retirer' },
  held: { one: '# retenu', other: '# retenus' },
  toSave: {
    one: '# case à enregistrer avant de changer d’onglet',
    other: '# cases à enregistrer avant de changer d’onglet',
  },
  elsewhere: { one: '# écart dans les autres onglets', other: '# écarts dans les autres onglets' },
  unread: { one: '# onglet non lu', other: '# onglets non lus' },
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
  },
  collapse: 'Réduire Portillon',
  expand: 'Agrandir Portillon',
  close: 'Fermer le panneau',
  move: 'Les flèches déplacent ce bouton',
};

const english: OverlayWords = {
  language: 'en',
  shapes: signShapes,
  icons,
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
  toGrant: { one: '# to grant', other: '# to grant' },
  toRevoke: { one: '# to revoke', other: '# to revoke' },
  held: { one: '# held', other: '# held' },
  toSave: { one: '# box to save before you change tabs', other: '# boxes to save before you change tabs' },
  elsewhere: { one: '# difference in the other tabs', other: '# differences in the other tabs' },
  unread: { one: '# tab not read', other: '# tabs not read' },
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

/** The words in the browser's language; English for any that is not French. */
export const overlayWords = (language: string): OverlayWords =>
  language.startsWith('fr') ? french : english;
