import { DAYS, type Hours } from './state.ts';

const PARIS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** R60: whether somebody with these hours may sign in at this moment, on the subscriber's clock in Paris. */
export function mayEnter(hours: Hours | undefined, now: Date): boolean {
  if (!hours) return true;
  const parts = new Map(PARIS.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = DAYS.find((name) => name === parts.get('weekday')?.toLowerCase());
  const window = day && hours[day];
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return window !== undefined && window.from <= time && time < window.to;
}
