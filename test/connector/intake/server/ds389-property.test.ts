import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { refreshSource } from '../../../../connector/intake/refresh.ts';
import type { Source } from '../../../../connector/intake/source.ts';
import { syncSource } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { directoryLdif } from '../../../fixture/directory.ts';
import { DS389_BASE, DS389_SHOW_CHANGELOG } from '../../../fixture/ds389-config.ts';
import { type Ds389, startDs389 } from '../../../fixture/ds389.ts';
import { ldifEntry } from '../../../fixture/ldif.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { whereInstalled } from '../../../setup/where-installed.ts';
import { changes, Model, play } from '../ldap/incremental/random-changes.ts';
import { changesOf } from '../ldap/incremental/slapd-world.ts';
import { ds389ConfigOf } from './ds389-source.ts';
import { refreshOptions } from './refresh-options.ts';

const CONFIG = {
  people: {
    filter: '(&(objectClass=inetOrgPerson)(!(l=hidden)))',
    disabled: { attribute: 'employeeType', value: 'off' },
  },
};
const RUNS = Number(process.env['DELTA_RUNS'] ?? 3);

whereInstalled('test/connector/intake/server/ds389.test.ts', () => {
  describe.each([
    ['syncrepl', true],
    ['changelog', false],
  ])('after any changes of a 389 Directory Server, by %s', (method, sync) => {
    const stack = new AsyncDisposableStack();
    let server: Ds389;
    let store: Store;
    let source: Source;
    beforeAll(async () => {
      const units = ldifEntry(`ou=moved,${DS389_BASE}`, { objectClass: 'organizationalUnit', ou: 'moved' });
      const ldif = `${directoryLdif({ people: 3, groups: 2 })}\n${units}`;
      server = stack.use(await startDs389(ldif, { sync }));
      await server.modify(DS389_SHOW_CHANGELOG);
      await server.add(
        ldifEntry(`ou=first,${DS389_BASE}`, { objectClass: 'organizationalUnit', ou: 'first' }),
      );
      const folder = stack.use(await temporaryFolder('ds389-property'));
      store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
      source = ldapSource(ds389ConfigOf(server, CONFIG));
    }, 180_000);
    afterAll(() => stack.disposeAsync());

    const options = () => refreshOptions(source, store);
    const refresh = async () => {
      expect(await refreshSource(options())).toMatchObject({ status: 'complete', method });
    };

    it('the store says after its deltas what it says after a whole read', async () => {
      await refreshSource(options());
      const model = new Model();
      await fc.assert(
        fc.asyncProperty(changes, async (all) => {
          await play(model, all, server.modify, refresh);
          const whole = await syncSource(options());
          expect(whole.status).toBe('complete');
          expect(changesOf(whole)).toEqual({});
          const left = model.clear();
          if (left !== '') await server.modify(left);
          await refresh();
          await refresh();
        }),
        { numRuns: RUNS },
      );
    }, 120_000);
  });
});
