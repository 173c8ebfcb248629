import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountStatus, descriptorId, isoTime, itemKey, nothing, portalParams } from './parts.ts';

const accountKey = z.string().min(1).max(320);

/** One row of a list. What it leaves out was not shown. */
export const listedAccount = z.strictObject({
  key: accountKey,
  /** The person's name as the portal writes it. */
  name: z.string().min(1).max(200).optional(),
  email: z.string().min(1).max(320).optional(),
  status: accountStatus.optional(),
  state: descriptorId.optional(),
  /** Boxes that the row tells of; the others stay as they are known. */
  items: z
    .array(z.strictObject({ key: itemKey, ticked: z.boolean() }))
    .max(2_000)
    .optional(),
  /** Where these boxes stand, when it is not the tab of each of them. */
  tab: descriptorId.optional(),
  /** Whether the account has a profile in any module: false is read as none in each. */
  profilesAny: z.boolean().optional(),
  /** Whether its login hours are limited: false is read as always. */
  hoursAny: z.boolean().optional(),
});
export type ListedAccount = z.infer<typeof listedAccount>;

/** Reports sub-accounts that a list of the portal shows. Accounts absent from the list stay as they are. */
export const reportAccounts = endpoint({
  name: 'reportAccounts',
  method: 'post',
  path: '/portals/:portal/accounts',
  access: 'admin',
  summary: 'Report the accounts that a page of the portal lists',
  params: portalParams,
  query: nothing,
  body: z.strictObject({
    /** When the list was read; absent = now. */
    readAt: isoTime.optional(),
    accounts: z.array(listedAccount).max(5_000),
  }),
  answer: z.strictObject({
    known: z.int(),
    added: z.int(),
    /** Keys of those listed that have no person. */
    orphans: z.array(z.string()),
    /** Keys of those listed that somebody changed by hand after Portillon had put them right. */
    drifted: z.array(z.string()),
  }),
});
