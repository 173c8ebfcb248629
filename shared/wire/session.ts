import { z } from 'zod';
import { pagedDescriptorSchema } from '../portal/descriptor.ts';
import { endpoint } from './endpoint.ts';
import { nothing } from './parts.ts';

export const portalSetup = z.strictObject({
  id: z.string(),
  /** The holder's account name: `regle` of `admin@regle`. */
  tenant: z.string(),
  /** Match patterns of the pages where the overlay may run: `http://127.0.0.1:8081/*`. */
  origins: z.array(z.string()),
  /** Account keys of this session's subject in the portal: the signed-in users for whom it speaks. */
  speaksFor: z.array(z.string()),
  descriptor: pagedDescriptorSchema,
});

/** Who the token speaks for, and the portals to register content scripts for. */
export const session = endpoint({
  name: 'session',
  method: 'get',
  path: '/session',
  access: 'session',
  summary: 'The session of this token and the portals it covers',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.strictObject({
    scope: z.enum(['admin', 'self']),
    subject: z.strictObject({ id: z.string(), name: z.string() }),
    portals: z.array(portalSetup),
  }),
});
export type Session = z.infer<typeof session.answer>;
export type PortalSetup = z.infer<typeof portalSetup>;
