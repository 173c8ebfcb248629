import { z } from 'zod';
import { findPortal } from '../../shared/portal/index.ts';
import { correlateSchema } from '../intake/correlate/config.ts';
import { parseDuration } from './duration.ts';
import { eventsSchema } from './events.ts';
import { oidcSchema } from './oidc.ts';

/** Messages of the checks below are keys of expectation.ts, which says them in both languages. */
const path = z.string().min(1);

const duration = z.string().refine((text) => parseDuration(text) !== undefined, 'duration');

const store = z
  .strictObject({ sqlite: path.optional(), postgres: z.url({ protocol: /^postgres(ql)?$/ }).optional() })
  .refine(({ sqlite, postgres }) => (sqlite === undefined) !== (postgres === undefined), 'one-of-store');

const server = z.strictObject({
  port: z.int('port').min(0, 'port').max(65_535, 'port').default(8480),
  host: z.string().min(1).default('127.0.0.1'),
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
});

/** Whole where only the file is said, a mapping where its columns or attributes are. */
const file = z.union([path, z.record(z.string(), z.unknown())]);

const source = z
  .strictObject({
    ldap: z.record(z.string(), z.unknown()).optional(),
    ldif: file.optional(),
    csv: file.optional(),
    every: duration.default('60s'),
    changes: duration.default('5s'),
    whole: duration.default('1d'),
    grace: duration.default('30d'),
    late: duration.optional(),
    gate: z.unknown().optional(),
  })
  .refine(({ ldap, ldif, csv }) => [ldap, ldif, csv].filter(Boolean).length === 1, 'one-of-source');

const portal = z.strictObject({
  tenant: z.string().min(1),
  /** Of a portal whose pages are known; the vendor's own hosts when left out. */
  origins: z
    .array(z.string().regex(/^(https?|\*):\/\/(\*|(\*\.)?[^/*\s]+)\/\S*$/, 'origin'))
    .min(1, 'not-empty')
    .readonly()
    .optional(),
  /** Of a portal that has sites. */
  sites: path.optional(),
  accounts: path.optional(),
  admins: z.array(z.string().min(1)).min(1, 'not-empty').readonly(),
});

/** The configuration file, before its sources are checked by the schemas of their kinds (sources.ts). */
export const fileSchema = z.strictObject({
  store: store.optional(),
  server: server.prefault({}),
  oidc: oidcSchema.optional(),
  sources: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'name'), source).default({}),
  /** How one human is recognised in several of the sources, those that push over SCIM among them. */
  correlate: correlateSchema.optional(),
  events: eventsSchema.default({}),
  portals: z
    .record(z.string(), portal)
    .refine((all) => Object.keys(all).length > 0, 'no-portal')
    .superRefine((all, context) => {
      for (const [id, { sites }] of Object.entries(all)) {
        const known = findPortal(id);
        const report = (message: string, ...path: string[]) =>
          context.addIssue({ code: 'custom', path: [id, ...path], message });
        if (!known) report('portal');
        else if (known.sites.reach !== 'root' && sites === undefined) report('missing', 'sites');
      }
    }),
  policy: path,
  log: z
    .strictObject({
      level: z.enum(['error', 'warn', 'info', 'debug'], 'level').optional(),
      format: z.enum(['json', 'text'], 'format').optional(),
    })
    .prefault({}),
});

export type FileConfiguration = z.output<typeof fileSchema>;
export type SourceBlock = FileConfiguration['sources'][string];
export type LogLevel = NonNullable<FileConfiguration['log']['level']>;
export type LogFormat = NonNullable<FileConfiguration['log']['format']>;
