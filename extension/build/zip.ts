import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** The oldest time that a zip can say: the same files are the same bytes whenever they are packed. */
const MTIME = new Date(1980, 0, 1);

/** A folder as a zip, in the order of its names: what browsers install, and the same bytes from the same files. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return zipSync(
    Object.fromEntries(
      files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)] as const),
    ),
    { level: 9, mtime: MTIME, os: 3 },
  );
}
