import { z } from 'zod';
import { DEFAULT_APPROVALS } from '../../../shared/model/policy.ts';
import { approvalsSchema } from './approvals.ts';
import { exclusionSchema } from './exclusion.ts';
import { guardSchema } from './guard.ts';
import { holderSchema } from './holder.ts';
import { idSchema } from './id.ts';
import { nodeSchema } from './node.ts';
import { portalSchema } from './portal.ts';
import { profileSchema } from './profile.ts';
import { roleSchema } from './role.ts';
import { ruleSchema } from './rule.ts';
import { scheduleSchema } from './schedule.ts';
import { seatSchema } from './seat.ts';

/**
 * The YAML document of a policy. The message of a pattern or a refinement is a key of expectations.ts, which says in
 * both languages what was expected; descriptions are shown by editors through policy.schema.json.
 */
export const documentSchema = z
  .strictObject({
    portillon: z.literal(1).meta({ description: 'Version of this format.' }),
    portals: z
      .record(idSchema, portalSchema)
      .default({})
      .meta({ description: 'Portals by id. One that is left out gets the defaults.' }),
    nodes: z.record(idSchema, nodeSchema).default({}).meta({
      description:
        'Delegations by id. `root` is always there; write it to give it a ceiling or administrators.',
    }),
    roles: z.record(idSchema, roleSchema).default({}).meta({ description: 'Roles by id.' }),
    profiles: z.record(idSchema, profileSchema).default({}).meta({ description: 'Profiles by id.' }),
    schedules: z.record(idSchema, scheduleSchema).default({}).meta({ description: 'Login hours by id.' }),
    rules: z
      .array(ruleSchema)
      .default([])
      .meta({ description: 'The rules. Their order means nothing: deny beats allow, forbid beats all.' }),
    exclusions: z
      .array(exclusionSchema)
      .default([])
      .meta({ description: 'Rights that must not meet in one person.' }),
    holders: z
      .array(holderSchema)
      .default([])
      .meta({ description: 'How many people hold a feature, at least or at most.' }),
    seats: z.record(idSchema, seatSchema).default({}).meta({ description: 'Billable accounts, by id.' }),
    guards: z
      .array(guardSchema)
      .default([])
      .meta({ description: 'When a plan is so large that somebody must look at it first.' }),
    approvals: approvalsSchema
      .default(DEFAULT_APPROVALS)
      .meta({ description: 'How many people approve a plan before it is applied.' }),
  })
  .meta({ title: 'Portillon policy', description: 'Who may do what, where, in which portal.' });
