import { z } from 'zod';
import { decimals, minorUnits } from '../money.ts';

const count = z.int('count').min(0, 'count');

const priceSchema = z
  .strictObject({
    amount: z.union([z.number(), z.string()]).meta({
      description: 'In whole units of the currency, with its decimals.',
      examples: [29, 29.9, '29.90'],
    }),
    currency: z
      .string()
      .refine((code) => decimals(code) !== undefined, 'currency')
      .meta({ description: 'ISO 4217 code.', examples: ['EUR', 'CHF'] }),
    per: z.enum(['month', 'year', 'once']).meta({ description: 'How often it is charged.' }),
  })
  .refine(
    ({ amount, currency }) => decimals(currency) === undefined || minorUnits(amount, currency) !== undefined,
    {
      error: 'amount',
      path: ['amount'],
    },
  );

export const seatSchema = z
  .strictObject({
    name: z.string().min(1).optional().meta({ description: 'What people read; the id when left out.' }),
    portal: z.string().meta({ description: 'The portal whose accounts take the seats.' }),
    billable: z
      .union([z.literal('all'), z.array(z.string()).min(1)])
      .default('all')
      .meta({ description: 'all, or the features of which one makes an active account take a seat.' }),
    included: count.default(0).meta({ description: 'Seats that the subscription includes.' }),
    capacity: count.optional().meta({ description: 'The most seats there can be; no end when left out.' }),
    price: priceSchema.meta({ description: 'What each seat above the included ones costs.' }),
    multiples: z
      .record(z.string(), z.int('multiple').min(1, 'multiple'))
      .default({})
      .meta({ description: 'Features whose holder takes that many seats instead of one.' }),
    refundable: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether what was charged is given back when the right ends.' }),
  })
  .refine(({ included, capacity = Infinity }) => included <= capacity, {
    error: 'capacity',
    path: ['capacity'],
  })
  .meta({ id: 'seat', description: 'Billable accounts of a portal.' });

export type SeatEntry = z.infer<typeof seatSchema>;
