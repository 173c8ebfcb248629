import type { SourceSettings } from '../config.ts';
import { fileSource } from '../intake/file/file.ts';
import { ldapSource } from '../intake/ldap/ldap.ts';
import type { Source } from '../intake/source.ts';

/** A source of the configuration, ready to be read: one line a kind. */
export function sourceOf({ config }: SourceSettings): Source {
  return config.kind === 'ldap' ? ldapSource(config) : fileSource(config);
}
