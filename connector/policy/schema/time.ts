import { z } from 'zod';

/** A calendar day, or a moment with its offset (RFC 3339); one that the calendar has. A day begins at midnight UTC. */
export const timeSchema = z
  .string()
  .refine(isTime, 'time')
  .meta({ examples: ['2026-01-01', '2026-01-01T08:00:00+01:00'] });

function isTime(text: string): boolean {
  return z.iso.date().safeParse(text).success || z.iso.datetime({ offset: true }).safeParse(text).success;
}
