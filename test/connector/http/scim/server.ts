import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { EventParts } from '../../../../connector/http/scim/event-parts.ts';
import { scimRouter } from '../../../../connector/http/scim/router.ts';
import { createEverybody } from '../../../../connector/flow/population/everybody.ts';
import { createWorld } from '../../../../connector/flow/world.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { KnownToken, Store } from '../../../../connector/store/store.ts';
import { portals as descriptors } from '../../../../shared/portal/index.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a JSON document of any shape, judged by the test
  readonly body: any;
}

export interface ScimServer extends AsyncDisposable {
  readonly base: string;
  readonly store: Store;
  /** What onChange was told since it was last asked for, call by call; the people of each call as a set. */
  readonly told: () => ReadonlySet<string>[];
  /** What was logged as unexpected. */
  readonly failures: unknown[];
  /** Epoch ms of the next request. */
  now: number;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

/**
 * The SCIM router over a real store, for the source `entra`, or the one in the header `x-source`, read as the preset
 * in the header `x-preset` says; or for the person in the header `x-subject`.
 * On SQLite unless `url` names a PostgreSQL database.
 */
export async function scimServer(url?: string, events?: EventParts): Promise<ScimServer> {
  const folder = await temporaryFolder('scim');
  const file = join(folder.path, 'store.db');
  const store = await openStore(url === undefined ? { kind: 'sqlite', file } : { kind: 'postgres', url });
  const changes: ReadonlySet<string>[] = [];
  const failures: unknown[] = [];
  const app = express();
  app.use((request, response, next) => {
    const subject = request.get('x-subject');
    response.locals['token'] =
      subject === undefined
        ? token(request.get('x-source') ?? 'entra', request.get('x-preset'))
        : { id: subject, name: 'own session', scope: 'self', hash: '', subject, createdAt: 0 };
    next();
  });
  const parts = {
    store,
    now: () => server.now,
    events,
    onChange: (people: readonly string[]) => changes.push(new Set(people)),
    log: { error: (failure: unknown) => failures.push(failure) },
  };
  const portals = descriptors.map((descriptor) => ({ descriptor, tenant: 'regle' }));
  const world = createWorld(store, portals);
  const everybody = createEverybody(store, world);
  const policy = async () => (await world()).policy;
  app.use('/scim/v2', ...scimRouter(parts, { store, portals, policy, everybody }));
  const listener = app.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const base = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/scim/v2`;
  const server: ScimServer = {
    base,
    store,
    told: () => changes.splice(0),
    failures,
    now: Date.parse('2026-11-22T10:00:00Z'),
    send: (method, path, body, headers) => send(`${base}${path}`, method, body, headers),
    async [Symbol.asyncDispose]() {
      listener.close();
      listener.closeAllConnections();
      await store[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
  return server;
}

async function send(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/scim+json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function token(source: string, preset?: string): KnownToken {
  const tenant = preset && {
    tenant: { source, name: source, preset, switches: {}, state: 'active', createdAt: 0 } as const,
  };
  return {
    id: source,
    name: `${source} provisioning`,
    scope: 'scim',
    hash: '',
    source,
    createdAt: 0,
    ...tenant,
  };
}
