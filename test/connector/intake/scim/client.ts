import { forgiving } from '../../../../connector/intake/scim/preset.ts';
import type { Client } from '../../../../connector/intake/scim/write.ts';

/** Who writes in the tests that need no HTTP. */
export const client: Client = { source: 'idp', name: 'test', preset: forgiving };
