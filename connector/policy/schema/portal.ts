import { z } from 'zod';
import { defaultPortalPolicy } from '../../../shared/model/policy.ts';

const defaults = defaultPortalPolicy('');

export const portalSchema = z
  .strictObject({
    identifier: z
      .string()
      .regex(/^[^{}]*(\{[^{}\s]+\}[^{}]*)+$/, 'template')
      .default(defaults.identifier)
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
    drift: z.enum(['report', 'revert', 'adopt']).default(defaults.drift).meta({
      description:
        'What becomes of a change made by hand in the portal: report shows it, revert puts it back with the next plan, adopt keeps it as an exception.',
    }),
    autopilot: z.boolean().default(defaults.autopilot).meta({
      description:
        'Whether the extension may save pages of the portal by itself, account after account of a plan that waits for nobody. What costs, opens or ends an account, sets a password or is about an administrator right is left to a person.',
    }),
  })
  .meta({ id: 'portal', description: 'What the policy says of one portal.' });

export type PortalEntry = z.infer<typeof portalSchema>;
