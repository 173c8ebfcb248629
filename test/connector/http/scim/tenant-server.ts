import type { TenantRecord } from '../../../../connector/store/store.ts';
import { type Answer, NOW, testServer, type TestServer } from '../server.ts';

export interface Tenant {
  readonly token: string;
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answer>;
}

/** The whole server, to which tenants are added. */
export interface TenantServer extends TestServer {
  tenant(source: string, more?: Partial<TenantRecord>): Promise<Tenant>;
}

export async function tenantServer(): Promise<TenantServer> {
  const server = await testServer();
  return Object.assign(server, {
    async tenant(source: string, more: Partial<TenantRecord> = {}) {
      const base = { source, name: source, preset: 'forgiving', switches: {}, state: 'active' } as const;
      await server.store.tenants.add({ ...base, createdAt: NOW, ...more });
      const token = await server.token('scim', { source, name: `${source} provisioning` });
      const send = (method: string, path: string, body?: unknown) =>
        server.call(method, `/scim/v2${path}`, { token, body });
      return { token, send };
    },
  });
}
