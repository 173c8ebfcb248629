import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** The oldest time that a zip can say: the same files are the same bytes whenever they are packed. */
const MTIME = new Date(1980, 0, 1);
/** A plain file that everybody may read: without it, unpacking on Unix makes files that nobody may. */
const ATTRS = 0o100644 << 16;

/** Files by their paths under `root`, as a zip in the order of their names: the same bytes from the same files. */
export function zipFiles(root: string, paths: readonly string[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      paths
        .map((path) => path.replaceAll('\\', '/'))
        .toSorted()
        .map((path) => [path, readFileSync(join(root, path))] as const),
    ),
    { level: 9, mtime: MTIME, os: 3, attrs: ATTRS },
  );
}

/** A whole folder as a zip: what browsers install. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return zipFiles(
    folder,
    files.map((entry) => relative(folder, join(entry.parentPath, entry.name))),
  );
}
