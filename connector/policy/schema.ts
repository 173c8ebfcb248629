import { z } from 'zod';
import { fixedScopeSchema, ruleSchema } from './rule-schema.ts';

/*
 * The YAML document of a policy. The message of a pattern or a refinement is a key of expectations.ts, which says in
 * both languages what was expected; descriptions are shown by editors through policy.schema.json.
 */

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'id')
  .meta({ description: 'A short name: letters, digits, dots, hyphens.' });

export const portalSchema = z
  .strictObject({
    identifier: z
      .string()
      .regex(/^[^{}]*(\{[^{}\s]+\}[^{}]*)+$/, 'template')
      .default('{userName}')
      .meta({
        description:
          'How a person becomes an account of the portal: text with attributes of the person in braces; {userName.local} is the part before the @.',
        examples: ['{userName}', '{userName.local}', '{email.local}', '{employeeNumber}'],
      }),
    protected: z
      .array(z.string())
      .default([])
      .meta({ description: 'Accounts that Portillon never touches, by identifier.' }),
    unmanaged: z
      .array(z.string())
      .default([])
      .meta({ description: 'Accounts that are shown and left as they are, by identifier.' }),
  })
  .meta({ id: 'portal', description: 'What the policy says of one portal.' });

export const nodeSchema = z
  .strictObject({
    parent: z.string().optional().meta({ description: 'The node above; root when left out.' }),
    ceiling: z
      .array(
        z.strictObject({
          portal: z.string().meta({ description: 'The portal that this part of the ceiling is about.' }),
          features: z
            .union([z.literal('all'), z.array(z.string()).min(1)])
            .meta({ description: 'all, or the features that may be given. Name what they imply as well.' }),
          scope: fixedScopeSchema,
        }),
      )
      .min(1)
      .optional()
      .meta({
        description:
          'The most that rules and overrides of this node may give, within the ceiling of the node above. Left out: no limit of its own.',
      }),
    admins: z
      .array(z.string())
      .default([])
      .meta({ description: 'User names or accounts of those who act for this node.' }),
  })
  .meta({ id: 'node', description: 'A delegation: who may give rights, and at most which.' });

export const roleSchema = z
  .strictObject({
    portal: z.string().meta({ description: 'The portal whose features it holds.' }),
    features: z.array(z.string()).default([]).meta({ description: 'Features, by id.' }),
    roles: z
      .array(z.string())
      .default([])
      .meta({ description: 'Other roles of the same portal that it holds.' }),
  })
  .meta({ id: 'role', description: 'A named set of features and roles of one portal.' });

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'clock')
  .meta({ examples: ['08:00', '18:30', '24:00'] });
const DAY = '(mon|tue|wed|thu|fri|sat|sun)';
const days = z
  .string()
  .regex(new RegExp(`^${DAY}(-${DAY})?$`), 'days')
  .meta({ description: 'A day, or a range of days.', examples: ['mon', 'mon-fri'] });

export const scheduleSchema = z
  .strictObject({
    timeZone: z
      .string()
      .refine(isTimeZone, 'timeZone')
      .meta({ description: 'IANA name of the time zone.', examples: ['Europe/Paris'] }),
    windows: z
      .array(
        z
          .strictObject({
            days: z.union([days, z.array(days).min(1)]).meta({ description: 'Days of the week.' }),
            from: clock.meta({ description: 'Local time at which the window opens.' }),
            to: clock.meta({
              description: 'Local time at which it closes, after `from`; for a night write two windows.',
            }),
          })
          .refine(({ from, to }) => !(minutesOf(from) >= minutesOf(to)), { error: 'window', path: ['to'] }),
      )
      .min(1)
      .meta({ description: 'Weekly windows; several add up.' }),
  })
  .meta({ id: 'schedule', description: 'Login hours, named by rules.' });

export const documentSchema = z
  .strictObject({
    portillon: z.literal(1).meta({ description: 'Version of this format.' }),
    portals: z
      .record(id, portalSchema)
      .default({})
      .meta({ description: 'Portals by id. One that is left out gets the defaults.' }),
    nodes: z.record(id, nodeSchema).default({}).meta({
      description:
        'Delegations by id. `root` is always there; write it to give it a ceiling or administrators.',
    }),
    roles: z.record(id, roleSchema).default({}).meta({ description: 'Roles by id.' }),
    schedules: z.record(id, scheduleSchema).default({}).meta({ description: 'Login hours by id.' }),
    rules: z
      .array(ruleSchema)
      .default([])
      .meta({ description: 'The rules. Their order means nothing: deny beats allow, forbid beats all.' }),
  })
  .meta({ title: 'Portillon policy', description: 'Who may do what, where, in which portal.' });

export type PortalEntry = z.infer<typeof portalSchema>;
export type NodeEntry = z.infer<typeof nodeSchema>;
export type RoleEntry = z.infer<typeof roleSchema>;
export type ScheduleEntry = z.infer<typeof scheduleSchema>;

/** Minutes from midnight of `08:30`; NaN for a text that is no time, whose own mistake is told instead. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + (minutes ?? Number.NaN);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
