/* Writes policy.schema.json, which editors complete policies with: node connector/policy/write-schema.ts */
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { jsonSchemaOf } from './json-schema.ts';

const file = new URL('policy.schema.json', import.meta.url);
await writeFile(file, await format(JSON.stringify(jsonSchemaOf()), { parser: 'json', printWidth: 110 }));
