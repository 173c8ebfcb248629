import { endpoints } from '../../../shared/wire/index.ts';
import { callConnector } from '../client.ts';
import { deviceName } from '../device.ts';
import { forget } from '../forget.ts';
import type { Memory } from '../memory.ts';
import { lastOf, type Pairing } from '../pairing.ts';
import { allowedConnector } from '../presets.ts';
import { offerOf, signIn } from '../sign-in/sign-in.ts';
import { signOut } from '../sign-in/sign-out.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly memory: Memory;
  /** The pairing, the granted origins or the switches have changed. */
  readonly changed: () => Promise<void>;
  readonly refresh: () => Promise<void>;
}

/** Getting a session with a connector and ending it, and where the overlay may run. */
export function optionsHandlers({ memory, changed, refresh }: Parts): Handlers<'options', undefined> {
  return {
    'options.offer': ({ connector }) => offerOf(allowedConnector(connector, memory)),
    'options.signIn': async ({ connector: address }) => {
      const connector = allowedConnector(address, memory);
      await begin(memory, connector, 'sign-in', await signIn(connector, await deviceName()));
      await changed();
      return null;
    },
    'options.pair': async ({ connector: address, code }) => {
      const connector = allowedConnector(address, memory);
      const body = { code, device: await deviceName() };
      await begin(
        memory,
        connector,
        'code',
        await callConnector(connector, undefined, endpoints.pair, { body }),
      );
      await changed();
      return null;
    },
    'options.unpair': async () => {
      const paired = memory.pairing.get();
      await forget(memory);
      await changed();
      if (paired) await signOut(paired);
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

/** Keeps the new session, and what waits from the last one only if it is the same person's at the same connector. */
async function begin(
  memory: Memory,
  connector: string,
  via: Pairing['via'],
  { token, expiresAt }: { readonly token: string; readonly expiresAt: string },
): Promise<void> {
  const session = await callConnector(connector, token, endpoints.session, {});
  const paired = { connector, token, expiresAt, via, session };
  const last = lastOf(paired);
  if (JSON.stringify(last) !== JSON.stringify(memory.last.get())) await forget(memory);
  await memory.pairing.set(paired);
  await memory.last.set(last);
}
