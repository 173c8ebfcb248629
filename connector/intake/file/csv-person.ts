import type { SourcePerson } from '../source.ts';
import { KNOWN_COLUMNS } from './csv-columns.ts';

const OPTIONAL = ['givenName', 'familyName', 'email', 'phone', 'type', 'home'] as const;

/** One row's values by column, empty ones left out. */
export type CsvValues = ReadonlyMap<string, string>;

/**
 * A row as a person; undefined without a login. Without a key the login is the identity: who gets another
 * login is then somebody new.
 */
export function csvPerson(values: CsvValues): SourcePerson | undefined {
  const userName = values.get('userName');
  if (userName === undefined) return undefined;
  const own = OPTIONAL.flatMap((name) => [...values].filter(([column]) => column === name));
  const names = [values.get('givenName'), values.get('familyName')].filter((name) => name !== undefined);
  const others = [...values].filter(([name]) => !KNOWN_COLUMNS.some((known) => known === name));
  return {
    key: values.get('key') ?? userName.toLowerCase(),
    userName,
    displayName: values.get('displayName') ?? (names.join(' ') || userName),
    ...Object.fromEntries(own),
    status: 'active',
    attributes: Object.fromEntries(others),
  };
}

/** The names of the person's groups, between semicolons. */
export function csvGroups(values: CsvValues): readonly string[] {
  const names = (values.get('groups') ?? '').split(';').map((name) => name.trim());
  return names.filter((name) => name !== '');
}
