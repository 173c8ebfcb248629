import { endpoints } from '../../../shared/wire/index.ts';
import { connectorUrl } from '../../message/options.ts';
import { callConnector } from '../client.ts';
import type { Memory } from '../memory.ts';
import { problems } from '../problems.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly memory: Memory;
  /** The pairing, the granted origins or the switches have changed. */
  readonly changed: () => Promise<void>;
  readonly refresh: () => Promise<void>;
}

/** Pairing with a connector, and where the overlay may run. */
export function optionsHandlers({ memory, changed, refresh }: Parts): Handlers<'options', undefined> {
  return {
    'options.pair': async ({ connector: address, code }) => {
      const url = connectorUrl.safeParse(address.trim());
      if (!url.success) throw problems.EXT_CONNECTOR_ADDRESS({ address });
      const connector = url.data;
      const device = navigator.userAgent.slice(0, 120);
      const { token, expiresAt } = await callConnector(connector, undefined, endpoints.pair, {
        body: { code, device },
      });
      const session = await callConnector(connector, token, endpoints.session, {});
      await forget(memory);
      await memory.pairing.set({ connector, token, expiresAt, session });
      await changed();
      return null;
    },
    'options.unpair': async () => {
      await forget(memory);
      await changed();
      return null;
    },
    'options.granted': async () => {
      await changed();
      return null;
    },
    'options.site': async ({ pattern, on }) => {
      const others = memory.off.get().filter((each) => each !== pattern);
      await memory.off.set(on ? others : [...others, pattern]);
      await changed();
      return null;
    },
    'options.refresh': async () => {
      await refresh();
      return null;
    },
  };
}

/** What was read and typed for one connector is never sent to another. */
async function forget(memory: Memory): Promise<void> {
  await Promise.all([
    memory.pairing.set(undefined),
    memory.readings.set([]),
    memory.applied.set({}),
    memory.intents.set([]),
    memory.drafts.set({}),
    memory.reported.set([]),
    memory.views.set([]),
  ]);
}
