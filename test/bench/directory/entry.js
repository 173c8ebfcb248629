import module from 'node:module';

// As connector/portillon.js does: `node entry.js SCRIPT PARAMETERS`.
module.enableCompileCache(`${import.meta.dirname}/../../../node_modules/.cache/portillon`);
await import(process.argv[2]);
