import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { type Plugin } from 'vite';

/**
 * Drops the copies that crxjs splits for its loader, which nothing loads; makes the others as small as can be (they are
 * brought into every page of a portal) and tells their sizes.
 */
export function shipScriptsOnce(scripts: readonly string[]): Plugin {
  const built = new Set(scripts.map((script) => script.replace(/ts$/, 'js')));
  return {
    name: 'portillon:ship-scripts-once',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        const isCopy =
          file.type === 'chunk' && scripts.some((script) => file.facadeModuleId?.endsWith(script));
        if (isCopy) delete bundle[name];
        if (file.type !== 'asset' || !built.has(name)) continue;
        file.source = await smallest(String(file.source));
        this.info(`${name}: ${gzipSync(file.source, { level: 9 }).length} bytes with gzip`);
      }
    },
  };
}

async function smallest(code: string): Promise<string> {
  // What is safe for our own code, and what gzip likes: it finds `if` again and again, a chain of conditions less.
  const safe = { unsafe_arrows: true, unsafe_methods: true, pure_getters: true } as const;
  const options = { passes: 6, ecma: 2020, conditionals: false, ...safe } as const;
  const { code: small } = await minify(code, { ecma: 2020, compress: options, mangle: { toplevel: true } });
  return small ?? code;
}
