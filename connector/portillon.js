#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=30 --no-page-promotion
import module from 'node:module';

// The program’s entry. In JavaScript: a first file in TypeScript has Node load a compiler, 15 MB for the life of the process,
// for what the compile cache has already; and versions that know no TypeScript can still say which one is needed.
//
// A young heap of 12 MB: with Node’s 48 a busy server is resident with 100 MB more. An old one that is cleared when it has
// grown by three tenths: V8 lets it double, and the memory is not given back. No page of the young one becomes a page of the
// old one as it is: new ones would be taken beside it, 20 MB and more when a directory is compared.
const NEEDED = 24;

const found = process.versions.node;

if (Number(found.split('.')[0]) < NEEDED) {
  console.error(
    `Portillon demande Node.js ${NEEDED} ou plus récent ; celui-ci est ${found}. / ` +
      `Portillon needs Node.js ${NEEDED} or later; this is ${found}.`,
  );
  process.exitCode = 2;
} else {
  // A third less time to start. In our own folder: what runs is never read from a shared temporary one.
  module.enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/portillon`);
  await import('./main.ts');
}
