import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** Builds the extension; what the bundler says is shown where it failed, which ends this program. */
export async function buildExtension(root: string, ...options: readonly string[]): Promise<void> {
  const vite = resolve(root, 'node_modules/vite/bin/vite.js');
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', ...options], {
      cwd: root,
    });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    console.error(stdout + stderr || message);
    process.exit(1);
  }
}
