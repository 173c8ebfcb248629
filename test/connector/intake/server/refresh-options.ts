import { DAY } from '../ldap/incremental/slapd-world.ts';
import { gateSchema } from '../../../../connector/intake/gate.ts';
import type { Source } from '../../../../connector/intake/source.ts';
import type { Store } from '../../../../connector/store/store.ts';

/** A refresh that no gate stops, and that is a read of everything once a day. */
export const refreshOptions = (source: Source, store: Store) => ({
  source,
  store,
  limits: gateSchema.parse({ count: 10_000, groupCount: 10_000, most: 10_000 }),
  now: 1_700_000_000_000,
  signal: new AbortController().signal,
  actor: 'test',
  wholeEvery: DAY,
});
