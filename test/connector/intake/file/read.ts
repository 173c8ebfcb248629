import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileConfigSchema } from '../../../../connector/intake/file/config.ts';
import { fileSource } from '../../../../connector/intake/file/file.ts';
import type { Snapshot, Source } from '../../../../connector/intake/source.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';

/** A file source with the least configuration; `more` is laid over it. */
export function fileSourceOf(path: string, more: object = {}): Source {
  return fileSource(fileConfigSchema.parse({ kind: 'file', id: 'file', path, ...more }));
}

/** One read of a file with that content. */
export async function readContent(
  name: string,
  content: string | Uint8Array,
  more: object = {},
): Promise<Snapshot> {
  await using folder = await temporaryFolder('file');
  const path = join(folder.path, name);
  await writeFile(path, content);
  return await fileSourceOf(path, more).read({ signal: new AbortController().signal });
}
