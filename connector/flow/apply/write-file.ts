import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artefact } from '../../delivery/delivery.ts';

/**
 * Writes artefacts into a folder so that a name always holds a whole file, and one that outlives a loss of power:
 * written aside, flushed, then renamed over (POSIX rename is atomic), then the folder's own entry flushed.
 */
export function fileWriter(folder: string): (artefact: Artefact) => Promise<void> {
  return async ({ name, bytes }) => {
    const path = join(folder, name);
    // By process: two that resume the same plan do not write into each other's file.
    const aside = `${path}.${process.pid}.part`;
    {
      await using file = await open(aside, 'w');
      await file.writeFile(bytes);
      await file.sync();
    }
    await rename(aside, path);
    await using directory = await open(dirname(path), 'r');
    await directory.sync();
  };
}
