import { freePorts } from '../../fixture/port.ts';
import type { Target } from './load.ts';
import { startProcess } from './process.ts';

const TOKEN = 'secret-token';

/** A peer from the folder of its server: `server.mjs` listens on PORT and takes the token in TOKEN. */
export async function startPeer(folder: string): Promise<Target & AsyncDisposable> {
  const [port = 0] = await freePorts(1);
  const base = `http://127.0.0.1:${port}/scim/v2`;
  return startProcess({
    program: 'node',
    args: ['server.mjs'],
    cwd: folder,
    env: { PORT: String(port), TOKEN },
    ready: `${base}/ServiceProviderConfig`,
    base,
    token: TOKEN,
  });
}
