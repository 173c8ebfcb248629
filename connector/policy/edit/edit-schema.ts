import { z } from 'zod';
import { POLICY_PARTS } from '../diff/entries.ts';
import type { PolicyPart } from '../diff/change.ts';
import { idSchema } from '../schema/id.ts';

const partSchema = z.enum(POLICY_PARTS as [PolicyPart, ...PolicyPart[]]);
const pathSchema = z.array(z.union([idSchema, z.int().min(0)]));

/**
 * One change of a policy’s text. `id` names an entry as `diffPolicies` does, empty for the approvals; `value` is what the
 * file would hold. No edit deletes a rule: it is archived.
 */
export const policyEditSchema = z.discriminatedUnion('kind', [
  /** A new entry; `id` for the parts that the file keeps by id, the others hold it themselves. */
  z.strictObject({ kind: z.literal('add'), part: partSchema, id: z.string().optional(), value: z.json() }),
  /** An entry, or what stands at a path inside it, becomes `value`. */
  z.strictObject({
    kind: z.literal('set'),
    part: partSchema,
    id: z.string(),
    path: pathSchema.default([]),
    value: z.json(),
  }),
  /** What stands at a path inside an entry is left out: its default holds. */
  z.strictObject({ kind: z.literal('unset'), part: partSchema, id: z.string(), path: pathSchema.min(1) }),
  z.strictObject({ kind: z.literal('archive'), rule: z.string() }),
  z.strictObject({ kind: z.literal('remove'), part: partSchema.exclude(['rules']), id: z.string() }),
]);

export type PolicyEdit = z.input<typeof policyEditSchema>;
