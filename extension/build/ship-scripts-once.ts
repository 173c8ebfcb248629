import { gzipSync } from 'node:zlib';
import { type Plugin } from 'vite';

/** Drops the copies that crxjs splits for its loader, which nothing loads, and tells the sizes of the others. */
export function shipScriptsOnce(scripts: readonly string[]): Plugin {
  const built = new Set(scripts.map((script) => script.replace(/ts$/, 'js')));
  return {
    name: 'portillon:ship-scripts-once',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        const isCopy =
          file.type === 'chunk' && scripts.some((script) => file.facadeModuleId?.endsWith(script));
        if (isCopy) delete bundle[name];
        if (file.type === 'asset' && built.has(name))
          this.info(`${name}: ${gzipSync(file.source, { level: 9 }).length} bytes with gzip`);
      }
    },
  };
}
