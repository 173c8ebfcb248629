import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { command } from './run.ts';

const CONNECTOR = resolve(import.meta.dirname, '../../../connector');

/** A folder in which `portillon` runs on the sample organisation, read and with its policy applied. */
export async function sampleFolder() {
  const folder = await temporaryFolder('sample');
  const config = await readFile(join(CONNECTOR, 'config', 'default.yaml'), 'utf8');
  await writeFile(
    join(folder.path, 'portillon.yaml'),
    config.replaceAll('../sample', join(CONNECTOR, 'sample')),
  );
  await writeFile(
    join(folder.path, 'policy.yaml'),
    await readFile(join(CONNECTOR, 'sample', 'policy.yaml'), 'utf8'),
  );
  await command(folder.path, 'sync');
  const applied = await command(folder.path, 'policy', 'apply', join(folder.path, 'policy.yaml'));
  if (applied.code !== 0) throw new Error(applied.out + applied.err);
  return folder;
}
