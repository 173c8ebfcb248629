import type { Locale } from '../../../shared/problem.ts';
import { canonical } from './canonical.ts';
import type { FieldChange, PolicyChange, PolicyPart } from './change.ts';
import { written } from './written.ts';

/** A longer value is cut: the whole of it is in the file. */
const MOST = 100;

/** French adjectives agree: `e` for a feminine noun, `es` for the plural ones. */
const nouns: Record<PolicyPart, { fr: string; ending: '' | 'e' | 'es'; en: string }> = {
  portals: { fr: 'Portail', ending: '', en: 'Portal' },
  nodes: { fr: 'Délégation', ending: 'e', en: 'Node' },
  roles: { fr: 'Rôle', ending: '', en: 'Role' },
  profiles: { fr: 'Profil', ending: '', en: 'Profile' },
  schedules: { fr: 'Horaire', ending: '', en: 'Schedule' },
  rules: { fr: 'Règle', ending: 'e', en: 'Rule' },
  exclusions: { fr: 'Exclusion', ending: 'e', en: 'Exclusion' },
  holders: { fr: 'Limite de titulaires', ending: 'e', en: 'Holder limit' },
  seats: { fr: 'Lot de places', ending: '', en: 'Seat pool' },
  guards: { fr: 'Garde-fou', ending: '', en: 'Guard' },
  approvals: { fr: 'Approbations', ending: 'es', en: 'Approvals' },
};

const text = {
  fr: { added: 'ajouté', removed: 'retiré', nothing: 'rien', colon: ' : ', join: ' ; ' },
  en: { added: 'added', removed: 'removed', nothing: 'nothing', colon: ': ', join: '; ' },
} satisfies Record<Locale, unknown>;

/** One change on one line: `Rule “guards”: scope all → home; features + view − move`. Keys as the file writes them. */
export function describeChange({ part, id, kind, fields }: PolicyChange, locale: Locale): string {
  const words = text[locale];
  const noun = nouns[part];
  const quoted = locale === 'fr' ? ` « ${id} »` : ` “${id}”`;
  const subject = noun[locale] + (id === '' ? '' : quoted);
  if (kind !== 'changed') return `${subject} ${words[kind]}${locale === 'fr' ? noun.ending : ''}`;
  return subject + words.colon + fields.map((field) => fieldLine(field, locale)).join(words.join);
}

function fieldLine({ field, before, after }: FieldChange, locale: Locale): string {
  if (Array.isArray(before) && Array.isArray(after))
    return [
      field,
      ...missingFrom(before, after).map((item) => `+ ${short(field, item)}`),
      ...missingFrom(after, before).map((item) => `− ${short(field, item)}`),
    ].join(' ');
  const side = (value: unknown) => (value === undefined ? text[locale].nothing : short(field, value));
  return `${field} ${side(before)} → ${side(after)}`;
}

/** What `after` has and `before` has not. */
function missingFrom(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const had = new Set(before.map(canonical));
  return after.filter((item) => !had.has(canonical(item)));
}

function short(field: string, value: unknown): string {
  const line = written(field, value);
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
