import type { Problem } from '../../../shared/problem.ts';
import type { notice } from '../../../shared/wire/parts.ts';
import type { z } from 'zod';
import type { Frozen } from '../endpoint.ts';

/** A problem that is told, not raised. */
export function noticeOf({ code, text, place }: Problem): Frozen<z.input<typeof notice>> {
  return { code, text, ...(place && { place }) };
}
