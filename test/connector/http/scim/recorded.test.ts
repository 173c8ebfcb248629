import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase } from '../../../fixture/postgres.ts';
import { filled, reach, readCycle } from '../recorded/cycle.ts';
import { type ScimServer, scimServer } from './server.ts';

const stores = {
  SQLite: () => scimServer(),
  PostgreSQL: async (name: string) =>
    scimServer(await createDatabase(inject('postgresUrl'), `scim_recorded_${name}`)),
};

describe.each(['entra', 'okta', 'onelogin', 'keycloak'])('what %s sends', (name) => {
  const { provider, preset, exchanges } = readCycle(name);

  describe.each(Object.entries(stores))(`on %s`, (_store, open) => {
    const known: Record<string, unknown> = {};
    let server: ScimServer;
    beforeAll(async () => {
      server = await open(name);
    });
    afterAll(() => server[Symbol.asyncDispose]());

    // One cycle: an exchange stands on the ones before it.
    test.each(exchanges)('$name', async ({ request, expect: wanted, as }) => {
      const { method, path, query, headers, body } = filled(request, known);
      const address = `${path}${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
      const sender = { 'x-source': provider, ...(preset ? { 'x-preset': preset } : {}) };
      server.now += 60_000;
      server.told();
      const answer = await server.send(method, address, body, { ...headers, ...sender });
      if (as !== undefined) known[as] = answer.body;
      const { status, body: parts, without, touched } = filled(wanted, known);
      const told = server.told().flatMap((people) => [...people]);
      const seen = {
        ...answer,
        failures: server.failures,
        superfluous: without.filter((place) => reach(answer.body, place) !== undefined),
        touched: [...new Set(told)].toSorted(),
      };
      expect(seen).toMatchObject({
        status,
        failures: [],
        superfluous: [],
        ...(parts || status === 204 ? { body: parts } : {}),
        ...(touched ? { touched: touched.toSorted() } : {}),
      });
    });
  });
});
