import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** The child as one file with its code compiled ahead: it starts again and again. Answers its environment too. */
export async function bundleChild(folder: string): Promise<{ script: string; env: NodeJS.ProcessEnv }> {
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'test/connector/flow/kill/child.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rollupOptions: { external: ['better-sqlite3', 'pg'], output: { entryFileNames: 'child.mjs' } },
    },
  });
  const script = join(folder, 'child.mjs');
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') };
  // The cache is written at an orderly end only.
  spawnSync(process.execPath, [script, 'no-plan', '0'], { env });
  return { script, env };
}
