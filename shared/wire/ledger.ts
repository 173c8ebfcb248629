import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { money, nothing, portalParams } from './parts.ts';

export const seatPool = z.strictObject({
  pool: z.string(),
  name: z.string(),
  /** Seats taken today, and once the plan is applied. */
  used: z.int(),
  after: z.int(),
  /** Seats that the subscription includes. */
  included: z.int(),
  /** Absent = no end. */
  capacity: z.int().optional(),
  /** Of each seat above the included ones. */
  price: money,
  /** More to pay once the plan is applied. */
  more: money,
  /** Paid on although the plan frees it. */
  due: money,
  refundable: z.boolean(),
});
export type SeatPoolView = z.infer<typeof seatPool>;

/** The seats of one portal, today and once its plan is applied. Empty where nothing is billed. */
export const ledger = endpoint({
  name: 'ledger',
  method: 'get',
  path: '/portals/:portal/ledger',
  access: 'admin',
  summary: 'Seats of one portal: included, taken, after the plan, and what they cost',
  params: portalParams,
  query: nothing,
  body: nothing,
  answer: z.strictObject({ portal: z.string(), policyVersion: z.int(), pools: z.array(seatPool) }),
});
