import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nothing, portalParams } from './parts.ts';

/** Holders of a feature, by name; at one site, or anywhere with the sites of each. At most `limit` of them are told. */
export const who = endpoint({
  name: 'who',
  method: 'get',
  path: '/portals/:portal/who',
  access: 'admin',
  summary: 'The people who may, at a site or anywhere',
  params: portalParams,
  query: z.strictObject({
    feature: z.string().min(1),
    site: z.string().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
  }),
  body: nothing,
  answer: z.strictObject({
    total: z.int(),
    holders: z.array(
      z.strictObject({
        person: z.strictObject({ id: z.string(), displayName: z.string(), userName: z.string() }),
        sites: z.array(z.string()),
      }),
    ),
  }),
});
