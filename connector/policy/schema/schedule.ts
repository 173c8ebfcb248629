import { z } from 'zod';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'clock')
  .meta({ examples: ['08:00', '18:30', '24:00'] });
const DAY = '(mon|tue|wed|thu|fri|sat|sun)';
const days = z
  .string()
  .regex(new RegExp(`^${DAY}(-${DAY})?$`), 'days')
  .meta({ description: 'A day, or a range of days.', examples: ['mon', 'mon-fri'] });

export const scheduleSchema = z
  .strictObject({
    timeZone: z
      .string()
      .refine(isTimeZone, 'timeZone')
      .meta({ description: 'IANA name of the time zone.', examples: ['Europe/Paris'] }),
    windows: z
      .array(
        z
          .strictObject({
            days: z.union([days, z.array(days).min(1)]).meta({ description: 'Days of the week.' }),
            from: clock.meta({ description: 'Local time at which the window opens.' }),
            to: clock.meta({
              description: 'Local time at which it closes, after `from`; for a night write two windows.',
            }),
          })
          .refine(({ from, to }) => !(minutesOf(from) >= minutesOf(to)), { error: 'window', path: ['to'] }),
      )
      .min(1)
      .meta({ description: 'Weekly windows; several add up.' }),
  })
  .meta({ id: 'schedule', description: 'Login hours, named by rules.' });

export type ScheduleEntry = z.infer<typeof scheduleSchema>;

/** Minutes from midnight of `08:30`; NaN for a text that is no time, whose own mistake is told instead. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * 60 + (minutes ?? Number.NaN);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
