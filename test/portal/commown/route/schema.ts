import { z } from 'zod';

export const id = z.int().nonnegative();
export const ids = z.array(id).min(1);
export const page = { offset: z.int().nonnegative(), limit: z.int().positive().max(80) };

const role = z.enum(['role-administration', 'role-fleet-management', 'role-accounting', 'role-it-support']);

export const domain = z.strictObject({
  texts: z.array(z.string()),
  roles: z.array(role),
  team: id.exactOptional(),
  archived: z.boolean(),
});

/** C7: what somebody with «Administration» may write, and nothing else. */
export const userValues = z.strictObject({
  firstName: z.string().trim(),
  lastName: z.string().trim(),
  email: z.string().trim(),
  phone: z.string().trim(),
  team: id,
  note: z.string(),
  roles: z.array(role),
});

export const teamValues = z.strictObject({ name: z.string().trim(), parent: id });

/** A file as the client sends it. */
export const file = { name: z.string(), base64: z.base64() };
