import { z } from 'zod';
import type { Text } from '../../shared/problem.ts';
import { portals } from '../../shared/portal/index.ts';

const known = portals.map(({ id }) => id).join(', ');

/** Sentences for the checks whose message is a key; the sources' schemas use the English sentence itself. */
const sentences: Readonly<Record<string, Text>> = {
  'one-of-store': {
    fr: 'une seule des clés sqlite et postgres est attendue',
    en: 'exactly one of the keys sqlite and postgres is expected',
  },
  'one-of-source': {
    fr: 'une seule des clés ldap, ldif et csv est attendue',
    en: 'exactly one of the keys ldap, ldif and csv is expected',
  },
  'one-of-secret': {
    fr: 'une seule des clés passwordEnv et passwordFile est attendue',
    en: 'exactly one of the keys passwordEnv and passwordFile is expected',
  },
  'one-of-token': {
    fr: 'une seule des clés tokenEnv et tokenFile est attendue',
    en: 'exactly one of the keys tokenEnv and tokenFile is expected',
  },
  receiver: {
    fr: 'une adresse https est attendue, ou http sur cette machine seulement, sans nom ni mot de passe',
    en: 'an https address is expected, or http on this machine only, without a name or password',
  },
  missing: { fr: 'cette clé est obligatoire', en: 'this key is required' },
  name: {
    fr: 'un nom en minuscules, chiffres et tirets est attendu',
    en: 'a name in lower-case letters, digits and hyphens is expected',
  },
  duration: {
    fr: 'une durée est attendue, comme 60s, 15m, 12h ou 90d',
    en: 'a duration is expected, such as 60s, 15m, 12h or 90d',
  },
  origin: {
    fr: 'une adresse de pages est attendue, comme https://www.exemple.fr/*',
    en: 'an address pattern of pages is expected, such as https://www.example.com/*',
  },
  portal: { fr: `un portail connu est attendu (${known})`, en: `a known portal is expected (${known})` },
  'no-portal': { fr: 'au moins un portail est attendu', en: 'at least one portal is expected' },
  issuer: {
    fr: 'une adresse https est attendue, ou http sur cette machine seulement, sans ? ni #',
    en: 'an https address is expected, or http on this machine only, without ? and #',
  },
  scope: {
    fr: 'une étendue OAuth est attendue, sans espace',
    en: 'an OAuth scope is expected, without a space',
  },
  openid: { fr: 'l’étendue openid est obligatoire', en: 'the scope openid is required' },
  'session-hours': {
    fr: 'un nombre d’heures de 0,25 à 168 est attendu',
    en: 'a number of hours from 0.25 to 168 is expected',
  },
  port: { fr: 'un port de 0 à 65535 est attendu', en: 'a port from 0 to 65535 is expected' },
  'two-sources': { fr: 'au moins deux sources sont attendues', en: 'at least two sources are expected' },
  distinct: { fr: 'des valeurs différentes sont attendues', en: 'different values are expected' },
  'correlated-source': {
    fr: 'une source de correlate.sources est attendue',
    en: 'a source of correlate.sources is expected',
  },
  'not-empty': { fr: 'au moins une valeur est attendue', en: 'at least one value is expected' },
  format: { fr: 'le format json ou text est attendu', en: 'the format json or text is expected' },
  level: {
    fr: 'un niveau error, warn, info ou debug est attendu',
    en: 'a level error, warn, info or debug is expected',
  },
  language: { fr: 'la langue fr ou en est attendue', en: 'the language fr or en is expected' },
  postgres: { fr: 'une adresse postgres:// est attendue', en: 'a postgres:// address is expected' },
  'a DN is expected': { fr: 'un DN est attendu', en: 'a DN is expected' },
  'an LDAP filter is expected, as in (objectClass=inetOrgPerson)': {
    fr: 'un filtre LDAP est attendu, comme (objectClass=inetOrgPerson)',
    en: 'an LDAP filter is expected, as in (objectClass=inetOrgPerson)',
  },
  'an LDAP attribute name is expected': {
    fr: 'un nom d’attribut LDAP est attendu',
    en: 'an LDAP attribute name is expected',
  },
  'ldap://host:port or ldaps://host:port is expected': {
    fr: 'une adresse ldap://hôte:port ou ldaps://hôte:port est attendue',
    en: 'an address ldap://host:port or ldaps://host:port is expected',
  },
  'an LDAP filter is expected, as in (nsAccountLock=true)': {
    fr: 'un filtre LDAP est attendu, comme (nsAccountLock=true)',
    en: 'an LDAP filter is expected, as in (nsAccountLock=true)',
  },
  'no base may lie within another one': {
    fr: 'aucune base ne peut se trouver dans une autre',
    en: 'no base may lie within another one',
  },
  'bind: external needs no password': {
    fr: 'bind: external se passe de mot de passe : retirez passwordEnv et passwordFile',
    en: 'bind: external needs no password: leave passwordEnv and passwordFile out',
  },
  'bind: external needs ldaps://, startTls or ldapi://': {
    fr: 'bind: external demande ldaps://, startTls ou ldapi://',
    en: 'bind: external needs ldaps://, startTls or ldapi://',
  },
  'ldapi:// never leaves this machine: leave startTls out': {
    fr: 'l’adresse ldapi:// ne quitte pas cette machine : retirez startTls',
    en: 'the address ldapi:// never leaves this machine: leave startTls out',
  },
  'ldaps:// is encrypted already: leave startTls out': {
    fr: 'l’adresse ldaps:// est déjà chiffrée : retirez startTls',
    en: 'the address ldaps:// is encrypted already: leave startTls out',
  },
};

const french = z.locales.fr().localeError;
const english = z.locales.en().localeError;

/** What was expected, in both languages; never the value itself, which may be a secret. */
export function expectation(of: z.core.$ZodIssue | keyof typeof sentences): Text {
  if (typeof of === 'string') return sentences[of]!;
  const own = sentences[of.message] ?? said(of);
  if (own) return own;
  if (of.code === 'invalid_type' && of.input === undefined) return sentences['missing']!;
  const [fr, en] = [french, english].map((say) => messageOf(say(of as z.core.$ZodRawIssue)));
  return of.message === en ? { fr: fr ?? of.message, en } : { fr: of.message, en: of.message };
}

/** A check that says its sentence itself, in both languages (intake/expression.ts). */
function said(issue: z.core.$ZodIssue): Text | undefined {
  return issue.code === 'custom' ? (issue.params?.['text'] as Text | undefined) : undefined;
}

function messageOf(said: string | { message: string } | null | undefined): string | undefined {
  return typeof said === 'string' ? said : said?.message;
}
