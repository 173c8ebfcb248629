import { z } from 'zod';
import { documentSchema } from './schema/document.ts';

/** The policy's JSON Schema (draft 7, the one that YAML editors know), as policy.schema.json publishes it. */
export function jsonSchemaOf(): object {
  return z.toJSONSchema(documentSchema, { target: 'draft-7', io: 'input' });
}
