/** Amounts with more digits may not survive as a number; no seat costs that much. */
const MOST_DIGITS = 15;

/** How many decimals a currency has (ISO 4217); undefined for a code that is none. */
export function decimals(currency: string): number | undefined {
  if (!Intl.supportedValuesOf('currency').includes(currency)) return undefined;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits;
}

/**
 * An amount in minor units: 29.9 EUR is 2990. Undefined for what is no amount or has more decimals than the currency.
 * The digits are moved as text, so that no amount is rounded.
 */
export function minorUnits(amount: number | string, currency: string): number | undefined {
  const places = decimals(currency);
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(amount));
  if (places === undefined || !match) return undefined;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const digits = match[1]! + fraction.padEnd(places, '0');
  if (fraction.length > places || digits.length > MOST_DIGITS) return undefined;
  return Number(digits);
}

/** The amount of some minor units as a text, with all the decimals of the currency: 2990 is `29.90` EUR. */
export function amountOf(minor: number, currency: string): string {
  const places = decimals(currency) ?? 0;
  const digits = String(minor).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}
