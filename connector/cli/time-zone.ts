/** Dates are written as the calendar of this machine shows them. */
export const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
