import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipFiles, zipFolder } from './zip.ts';

/** What goes to the stores, and where to. */
export interface Shipment {
  /** Folders of the builds. */
  readonly chromium: string;
  readonly firefox: string;
  /** What both were built from; Mozilla's reviewers build it again. No paths, no file. */
  readonly source: { readonly root: string; readonly paths: readonly string[] };
  readonly outDir: string;
}

export interface Packed {
  readonly file: string;
  readonly sha256: string;
}

/** Packs both builds and their source, the same bytes from the same files. @throws Error for a build that is no store's */
export function packForStores({ chromium, firefox, source, outDir }: Shipment): readonly Packed[] {
  const [version, other] = [chromium, firefox].map(versionOf);
  if (version !== other) throw new Error(`Versions ${version} and ${other}: build both again.`);
  mkdirSync(outDir, { recursive: true });
  const write = (name: string, zip: Uint8Array): Packed => {
    const file = join(outDir, `portillon-${name}-${version}.zip`);
    writeFileSync(file, zip);
    return { file, sha256: createHash('sha256').update(zip).digest('hex') };
  };
  return [
    write('chromium', zipFolder(chromium)),
    write('firefox', zipFolder(firefox)),
    ...(source.paths.length > 0 ? [write('source', zipFiles(source.root, source.paths))] : []),
  ];
}

/** The stores give the ID themselves: a manifest with a key is that of a test. */
function versionOf(folder: string): string {
  const { version, key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    version: string;
    key?: string;
  };
  if (key !== undefined) throw new Error(`${folder} has the key of the tests: build it without --mode test.`);
  return version;
}
