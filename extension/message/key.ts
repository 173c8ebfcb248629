import { z } from 'zod';
import { itemKey } from '../../shared/wire/parts.ts';

/** What a row of a page stands for: an item, the profile of a module, or the login hours. */
export const pageKey = z.union([
  itemKey,
  z.templateLiteral(['profile:', z.string().min(1)]),
  z.literal('hours:'),
]);
export type PageKey = z.infer<typeof pageKey>;
