import { z } from 'zod';
import { normaliseDn } from '../../../shared/text/dn.ts';

const dn = z.string().refine((text) => normaliseDn(text) !== undefined, 'a DN is expected');

/** One base or several, which are searched in turn; always a list afterwards. */
export const basesSchema = z
  .union([dn, z.array(dn).min(1).readonly()])
  .transform((given): readonly string[] => [given].flat())
  .refine(areApart, 'no base may lie within another one');

/** An entry below two bases would be read twice. */
function areApart(bases: readonly string[]): boolean {
  return bases.every((one, index) => bases.every((other, at) => at === index || !isWithin(one, other)));
}

/** Whether the entry of the first DN is that of the second or lies below it. */
function isWithin(one: string, other: string): boolean {
  const [inner = '', outer = ''] = [normaliseDn(one), normaliseDn(other)];
  return inner === outer || inner.endsWith(`\u0001${outer}`);
}
