import { gzipSync } from 'node:zlib';
import { type Plugin } from 'vite';

/** Drops the copy of the overlay that crxjs splits for its loader, which nothing loads, and tells the size of the other. */
export function shipTheOverlayOnce(overlay: string): Plugin {
  return {
    name: 'portillon:ship-the-overlay-once',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith(overlay)) delete bundle[name];
        if (file.type === 'asset' && name === overlay.replace(/ts$/, 'js'))
          this.info(`overlay: ${gzipSync(file.source, { level: 9 }).length} bytes with gzip, 12,000 at most`);
      }
    },
  };
}
