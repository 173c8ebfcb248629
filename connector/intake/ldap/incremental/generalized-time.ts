/** The instant of a GeneralizedTime (RFC 4517 section 3.3.13) or of a CSN, to the second; undefined when it is neither. */
export function instantOf(text: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** The digits with which both begin. */
export const timeDigits = (at: number): string =>
  new Date(at).toISOString().replaceAll(/\D/g, '').slice(0, 14);
