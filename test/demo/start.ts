import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildExtension } from './build.ts';
import { startReplicas } from './replicas.ts';

/** `npm start`: replicas of the five portals, the built extension, and the connector on its embedded default. */
const root = resolve(import.meta.dirname, '../..');

if (!existsSync(resolve(root, 'dist/extension/manifest.json'))) await buildExtension(root);

const replicas = await startReplicas().catch((error: NodeJS.ErrnoException & { port?: number }) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${error.port} is taken: end the other demonstration first. (${error.code})`);
  return process.exit(1);
});
console.log('Portals (replicas):');
for (const { name, url, login, password } of replicas)
  console.log(`  ${name.padEnd(10)} ${url}   ${login} / ${password}`);
const connector = spawn(
  process.execPath,
  [resolve(root, 'connector/portillon.js'), 'serve', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => connector.kill(signal));
const [code] = await once(connector, 'exit');
await Promise.all(replicas.map((each) => each.close()));
process.exit(code ?? 0);
