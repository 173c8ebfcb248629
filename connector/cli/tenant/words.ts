import type { Locale, Text } from '../../../shared/problem.ts';
import type { Switches } from '../../intake/scim/preset.ts';

/** What the lists and sheets of tenants say. */
export const tenantWords = {
  fr: {
    count: ['# locataire', '# locataires'],
    head: ['source', 'nom', 'réglage', 'req/s', 'jetons', 'clients OAuth', 'dernière requête', 'état'],
    active: 'actif',
    disabled: 'désactivé',
    never: 'jamais',
    source: 'Source',
    preset: 'Réglage',
    rate: 'Requêtes par seconde',
    created: 'Créé',
    byDefault: 'par défaut',
    changed: 'modifié',
    switches: 'Lecture',
    tokens: 'Jetons',
    clients: 'Clients OAuth',
    none: 'aucun',
    revoked: 'révoqué',
    until: 'jusqu’au',
    secret: 'secret',
    keys: 'clés enregistrées',
    keysAt: 'clés publiées à',
  },
  en: {
    count: ['# tenant', '# tenants'],
    head: ['source', 'name', 'preset', 'req/s', 'tokens', 'OAuth clients', 'last request', 'state'],
    active: 'active',
    disabled: 'disabled',
    never: 'never',
    source: 'Source',
    preset: 'Preset',
    rate: 'Requests a second',
    created: 'Created',
    byDefault: 'by default',
    changed: 'changed',
    switches: 'Reading',
    tokens: 'Tokens',
    clients: 'OAuth clients',
    none: 'none',
    revoked: 'revoked',
    until: 'until',
    secret: 'secret',
    keys: 'registered keys',
    keysAt: 'keys published at',
  },
} satisfies Record<Locale, unknown>;

/** What each switch is about, for people. */
export const switchWords: Readonly<Record<keyof Switches, Text>> = {
  unknownAttributes: { fr: 'attribut inconnu', en: 'unknown attribute' },
  flatNames: { fr: 'clé à plat (name.givenName)', en: 'flat key (name.givenName)' },
  looseValues: { fr: 'valeur d’un autre type ("True")', en: 'value of another type ("True")' },
  pathlessPatch: { fr: 'PATCH sans chemin', en: 'PATCH without a path' },
  removeByValue: { fr: 'remove avec une liste de valeurs', en: 'remove with a list of values' },
  missingElement: { fr: 'élément visé absent', en: 'selected element missing' },
  reprovisionByPost: { fr: 'POST de qui est inactif', en: 'POST of who is inactive' },
  patchAnswer: { fr: 'réponse à un PATCH', en: 'answer to a PATCH' },
};
