import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nothing } from './parts.ts';

/** A long poll: held for some 20 s, and answered as soon as there is something to tell. */
export const changes = endpoint({
  name: 'changes',
  method: 'get',
  path: '/changes',
  access: 'session',
  summary:
    'Waits until the rights of somebody may have moved; a person’s own session hears of that person only',
  params: nothing,
  query: z.strictObject({
    /** `head` of the answer before. Without one, everybody has moved, and the answer comes at once. */
    since: z
      .string()
      .regex(/^\d{1,15}\.\d{1,15}$/)
      .optional(),
  }),
  body: nothing,
  answer: z.strictObject({
    head: z.string(),
    /** Ids of people; empty when nobody moved in that time. */
    people: z.union([z.literal('all'), z.array(z.string())]),
  }),
});
