import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { isoTime, notice, nothing } from './parts.ts';
import { planCounts } from './plan.ts';

/** Parts of a policy's file; an edit names one, as the differences do. */
const part = z.enum([
  'portals',
  'nodes',
  'roles',
  'profiles',
  'schedules',
  'rules',
  'exclusions',
  'holders',
  'seats',
  'guards',
  'approvals',
]);
/** A key as the file's parts are named, which no inherited name of an object is (`__proto__`); or a place in a list. */
const key = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const path = z.array(z.union([key, z.int().min(0)])).max(20);
const id = z.string().max(500);
/** What the file would hold; any JSON. */
const value = z.custom<z.core.util.JSONType>((given) => given !== undefined);

/**
 * One change of the policy's text. `id` names an entry as its differences do, empty for the approvals; `value` is what
 * the file would hold. No edit deletes a rule: it is archived.
 */
export const policyEdit = z.discriminatedUnion('kind', [
  /** A new entry; `id` for the parts that the file keeps by id, the others hold it themselves. */
  z.strictObject({ kind: z.literal('add'), part, id: id.optional(), value }),
  /** An entry, or what stands at a path inside it, becomes `value`. */
  z.strictObject({ kind: z.literal('set'), part, id, path: path.default([]), value }),
  /** What stands at a path inside an entry is left out: its default holds. */
  z.strictObject({ kind: z.literal('unset'), part, id, path: path.min(1) }),
  z.strictObject({ kind: z.literal('archive'), rule: id }),
  z.strictObject({ kind: z.literal('remove'), part: part.exclude(['rules']), id }),
]);

export type PolicyEdit = z.input<typeof policyEdit>;

const edits = z.array(policyEdit).min(1).max(500);
const base = z.int().min(1);
const reason = z.string().trim().min(3).max(500);

const change = z.strictObject({
  part,
  id: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  fields: z.array(
    z.strictObject({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
  /** It changes what a forbid rule says, or how many people must agree to that. */
  sensitive: z.boolean(),
  text: z.strictObject({ fr: z.string(), en: z.string() }),
});

const version = z.strictObject({
  version: z.int(),
  /** SHA-256 of the text. */
  hash: z.string(),
  author: z.string(),
  appliedAt: isoTime,
});

/** The policy in force, as its file. */
export const policy = endpoint({
  name: 'policy',
  method: 'get',
  path: '/policy',
  access: 'admin',
  summary: 'The version of the policy in force, with its text',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: version.extend({ yaml: z.string() }),
});

/** Newest first. */
export const policyVersions = endpoint({
  name: 'policyVersions',
  method: 'get',
  path: '/policy/versions',
  access: 'admin',
  summary: 'The versions of the policy, without their texts',
  params: nothing,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(100) }),
  body: nothing,
  answer: z.strictObject({ versions: z.array(version) }),
});

/** Writes nothing. A draft that would be refused answers its problems, and nothing else. */
export const previewPolicy = endpoint({
  name: 'previewPolicy',
  method: 'post',
  path: '/policy/preview',
  access: 'admin',
  summary: 'What differs under edits of the policy, or under another text',
  params: nothing,
  query: nothing,
  body: z.union([
    z.strictObject({ base, edits }),
    z.strictObject({ base, yaml: z.string().min(1).max(4_000_000) }),
  ]),
  answer: z.strictObject({
    problems: z.array(notice),
    warnings: z.array(notice),
    changes: z.array(change),
    /** Distinct people whose steps would not be the same. */
    people: z.int(),
    /** Steps of each portal's plan, now and then. */
    portals: z.array(
      z.strictObject({
        portal: z.string(),
        before: planCounts,
        after: planCounts,
        /** Accounts whose steps would not be the same; steps that only the plan then has, and those of them held. */
        touched: z.strictObject({ accounts: z.int(), grant: z.int(), revoke: z.int(), held: z.int() }),
      }),
    ),
    /** The text that the edits make; every other line stays as it is. */
    yaml: z.string().optional(),
  }),
});

/** A new version. 412 FLOW_POLICY_MOVED when `base` is no longer in force; 403 CHANGE_* beyond the author's delegation. */
export const editPolicy = endpoint({
  name: 'editPolicy',
  method: 'post',
  path: '/policy/edit',
  access: 'admin',
  summary: 'Make edits in the text of the policy in force: a new version',
  params: nothing,
  query: nothing,
  body: z.strictObject({ base, edits, reason }),
  answer: version.extend({ warnings: z.array(notice), changes: z.array(change) }),
});

/** The text of an earlier version becomes the next one. Refused as an edit is. */
export const revertPolicy = endpoint({
  name: 'revertPolicy',
  method: 'post',
  path: '/policy/revert',
  access: 'admin',
  summary: 'Make the text of an earlier version the next version',
  params: nothing,
  query: nothing,
  body: z.strictObject({ version: base, base, reason }),
  answer: version.extend({ warnings: z.array(notice), changes: z.array(change) }),
});

/** What the file alone shows, then what it comes to among the people of today. */
export const lintPolicy = endpoint({
  name: 'lintPolicy',
  method: 'get',
  path: '/policy/lint',
  access: 'admin',
  summary: 'What is probably not meant in the policy in force',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.strictObject({ version: z.int(), warnings: z.array(notice) }),
});
