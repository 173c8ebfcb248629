import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { HOLDER_PASSWORD } from '../portal/intratone/fixture.ts';
import { startIntratone } from '../portal/intratone/start.ts';

/** `npm start`: the replica of the portal, the built extension, and the connector on its embedded default. */
const root = resolve(import.meta.dirname, '../..');
const PORTAL_PORT = 8081;

if (!existsSync(resolve(root, 'dist/extension/manifest.json'))) {
  const build = spawn(
    process.execPath,
    [resolve(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [code] = await once(build, 'exit');
  if (code !== 0) process.exit(1);
}

const portal = await startIntratone({ port: PORTAL_PORT }).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${PORTAL_PORT} is taken: end the other demonstration first. (${error.code})`);
  return process.exit(1);
});
console.log(`Portal (replica): ${portal.url}   admin@regle / ${HOLDER_PASSWORD}`);
const connector = spawn(
  process.execPath,
  [resolve(root, 'connector/main.ts'), 'serve', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => connector.kill(signal));
const [code] = await once(connector, 'exit');
await portal.close();
process.exit(code ?? 0);
