import { loadInventory } from '../../../connector/cli/inventory/load.ts';
import { portalsOf } from '../../../connector/cli/portals.ts';
import { applyFirstPolicy } from '../../../connector/cli/serve/first-policy.ts';
import { sourceOf } from '../../../connector/cli/sources.ts';
import { loadConfig, type Config } from '../../../connector/config.ts';
import type { ServedPortal } from '../../../connector/http/api/portal.ts';
import { syncSource } from '../../../connector/intake/sync.ts';
import type { Pages } from '../../../shared/portal/descriptor.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { testServer, type TestServer } from './server.ts';

/** States as pages may show them: what the connector makes of them needs no page. */
const STATES = [
  { id: 'not-invited', uninvited: true },
  { id: 'invited', uninvited: false },
  { id: 'disabled', uninvited: false, account: 'suspended' as const },
];

/** The HTTP face over the sample organisation: its directory, its policy, and the accounts of its five portals. */
export async function sampleServer(): Promise<TestServer> {
  const { config } = loadConfig({ environment: {}, folder: '/nowhere' }) as { config: Config };
  const portals = portalsOf(config).map(withStates);
  const server = await testServer({ portals });
  for (const settings of config.sources)
    await syncSource({
      source: sourceOf(settings),
      store: server.store,
      limits: settings.config.gate,
      now: 1,
      signal: new AbortController().signal,
      actor: 'test',
    });
  for (const portal of config.portals) await loadInventory(server.store, portal, 1);
  await applyFirstPolicy(server.store, config, 'test', 1);
  return server;
}

function withStates(portal: ServedPortal): ServedPortal {
  const pages = portal.descriptor.pages ?? findPortal('intratone')!.pages!;
  const states = STATES.map((state): Pages['states'][number] => {
    const words = { fr: state.id, en: state.id };
    return { ...state, tab: portal.descriptor.tabs[0]!.id, shown: { ...words, variants: [] }, about: words };
  });
  return { ...portal, descriptor: { ...portal.descriptor, pages: { ...pages, states } } };
}
