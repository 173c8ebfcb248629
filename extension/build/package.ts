/** `npm run package`, its last step: packs what was built into dist/store and prints the hashes as sha256sum does. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packForStores } from './pack.ts';
import { targetOf } from './target.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every tracked file; none in an unpacked source, for who builds from it has it. */
function tracked(): readonly string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '');
}

for (const { file, sha256 } of packForStores({
  chromium: targetOf('production').outDir,
  firefox: targetOf('firefox').outDir,
  source: { root, paths: tracked() },
  outDir: 'dist/store',
}))
  console.log(`${sha256}  ${file}`);
