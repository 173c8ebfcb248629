import { z } from 'zod';
import { STEP_KINDS } from '../model/step-kind.ts';
import { label, slug, text } from './word.ts';

const fact = z.string().optional();

/** What the portal itself refuses or undoes, whatever the policy says. */
export const constraint = z.discriminatedUnion('kind', [
  /** Ticking it unticks every other function, and none can be ticked beside it. */
  z.strictObject({ kind: z.literal('exclusive'), feature: slug, fact }),
  /** The portal refuses to lose the last of these holders. */
  z.strictObject({ kind: z.literal('holders'), feature: slug, min: z.int().min(1), fact }),
  /** An account holds no more than the account that made it. */
  z.strictObject({ kind: z.literal('subset-of-parent'), fact }),
]);

const stepKind = z.enum(STEP_KINDS);

/** How an account begins and ends. No delete exists (design.md). */
export const lifecycle = z.strictObject({
  /** The function that stands for signing in at all: it is given and taken by steps of its own. */
  access: z
    .strictObject({
      feature: slug,
      on: z.enum(['invite', 'reactivate']),
      off: z.enum(['revokeAccess', 'suspend']),
    })
    .optional(),
  /** What ends the account of somebody who left, in order, each after the one before was seen. */
  end: z.array(z.enum(['revoke', 'revokeAccess', 'suspend', 'archive'])).min(1),
  /** How the person gets to sign in. */
  credential: z.enum(['provisional-password', 'activation-mail', 'identifiers-mailed', 'temporary-password']),
  /** What the admin is told at a step, in the portal's words. */
  notes: z.partialRecord(stepKind, text).default({}),
});

export const seats = z.strictObject({
  /** Who is billable: whoever has a profile, or a function. */
  billable: z.enum(['profile', 'function']),
  warning: text,
  fact,
});

/** A file that the portal's own export writes, by the headings of its columns. */
export const exportFile = z.strictObject({
  /** The column of accounts, which are e-mails. */
  account: label,
  comment: label.optional(),
  /** Names or ids of the functions of one section, with commas between them; ids as the import has them. */
  roles: z.strictObject({ column: label, section: slug }),
  /** Columns that say in words whether a function is held. */
  words: z
    .array(
      z.strictObject({
        column: label,
        feature: slug,
        yes: z.array(label).min(1),
        no: z.array(label).min(1),
      }),
    )
    .default([]),
  fact,
});

/** A file that the portal's own import reads. */
export const importFile = z.strictObject({
  name: z.string().min(1),
  formats: z.array(z.enum(['csv', 'xlsx'])).min(1),
  columns: z
    .array(
      z.strictObject({
        header: z.string().min(1),
        /** Absent: the column is there and its cells stay empty. */
        from: z
          .enum(['key', 'email', 'familyName', 'givenName', 'phone', 'roles', 'team', 'comment'])
          .optional(),
        required: z.boolean().default(false),
      }),
    )
    .min(1),
  /** The portal's own id of each function in the column of roles. */
  roles: z.record(slug, z.string().min(1)).default({}),
  fact,
  inferred: z.array(z.string()).default([]),
});
