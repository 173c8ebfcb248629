import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemaOf } from '../../../connector/policy/json-schema.ts';

const folder = `${import.meta.dirname}/../../../connector`;
const published: unknown = JSON.parse(await readFile(`${folder}/policy/policy.schema.json`, 'utf8'));

describe('the published JSON Schema', () => {
  test('is in step with the schema that policies are read by (node connector/policy/write-schema.ts)', () => {
    expect(published).toEqual(jsonSchemaOf());
  });

  test('accepts the sample policy and refuses a key that means nothing', async () => {
    const schema = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
    const sample: object = parse(await readFile(`${folder}/sample/policy.yaml`, 'utf8'));
    expect(schema.safeParse(sample).error?.issues).toBeUndefined();
    expect(schema.safeParse({ ...sample, colour: 'red' }).success).toBe(false);
  });

  test('describes every key, so that an editor completes with help', () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        const at = `${path}/${key}`;
        const isKey = path.endsWith('/properties');
        if (isKey && !('description' in child) && !('$ref' in child)) bare.push(at);
        visit(child, at);
      }
    };
    visit(published, '');
    expect(bare).toEqual([]);
  });
});
