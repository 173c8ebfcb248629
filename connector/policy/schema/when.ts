import { z } from 'zod';

export type WhenEntry =
  | 'everybody'
  | { group: string }
  | { attribute: string }
  | { type: string }
  | { all: WhenEntry[] }
  | { any: WhenEntry[] }
  | { not: WhenEntry };

export const whenSchema: z.ZodType<WhenEntry> = z
  .lazy(() =>
    z.union([
      z.literal('everybody').meta({ description: 'Every person.' }),
      z.strictObject({
        group: z
          .string()
          .min(1)
          .meta({
            description: 'A group by name, DN or key. Members of the groups inside it count.',
            examples: ['Gardiens'],
          }),
      }),
      z.strictObject({
        attribute: z.string().meta({
          description:
            'A SCIM filter over the person’s attributes. An attribute that a person lacks makes it false.',
          examples: ['title eq "gardien"', 'department sw "Gestion" and not (trial eq true)'],
        }),
      }),
      z.strictObject({
        type: z
          .string()
          .min(1)
          .meta({ description: 'The person’s type.', examples: ['employee', 'contractor'] }),
      }),
      z.strictObject({ all: z.array(whenSchema).min(1).meta({ description: 'All of these hold.' }) }),
      z.strictObject({
        any: z.array(whenSchema).min(1).meta({ description: 'At least one of these holds.' }),
      }),
      z.strictObject({ not: whenSchema }),
    ]),
  )
  .meta({ id: 'when', description: 'Whom it is about.' });
