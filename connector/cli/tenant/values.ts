import type { Text } from '../../../shared/problem.ts';
import { DEFAULT_RATE, LEAST_RATE } from '../../http/scim/tenant-gate.ts';
import { type PresetId, presets, switchValues } from '../../intake/scim/preset.ts';
import { cliProblems } from '../problems.ts';

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** The name of a source, as the configuration has it too. @throws Problem CLI_VALUE */
export function readSourceName(option: string, value: string): string {
  if (NAME.test(value)) return value;
  throw refused(option, value, {
    fr: 'des lettres minuscules, des chiffres et des tirets, comme entra-siege',
    en: 'lower-case letters, digits and hyphens, such as entra-headquarters',
  });
}

/** @throws Problem CLI_VALUE */
export function readPreset(value: string): PresetId {
  if (Object.hasOwn(presets, value)) return value as PresetId;
  const known = Object.keys(presets).join(', ');
  throw refused('--preset', value, { fr: known, en: known });
}

/** `name=value` pairs as the tenant keeps them. @throws Problem CLI_VALUE */
export function readSwitches(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      const allowed: readonly string[] | undefined = Object.hasOwn(switchValues, name)
        ? switchValues[name as keyof typeof switchValues]
        : undefined;
      if (allowed?.includes(value)) return [name, value];
      const known = allowed
        ? allowed.map((one) => `${name}=${one}`)
        : Object.entries(switchValues).map(([each, values]) => `${each}=${values.join('|')}`);
      throw refused('--switch', pair, { fr: known.join(', '), en: known.join(', ') });
    }),
  );
}

/** Requests a second. @throws Problem CLI_VALUE */
export function readRate(value: string): number {
  const rate = Number(value);
  if (Number.isSafeInteger(rate) && rate >= LEAST_RATE && rate <= 1_000_000) return rate;
  throw refused('--rate', value, {
    fr: `un nombre de requêtes par seconde, ${LEAST_RATE} au moins (${DEFAULT_RATE} par défaut)`,
    en: `a number of requests a second, at least ${LEAST_RATE} (${DEFAULT_RATE} by default)`,
  });
}

function refused(option: string, value: string, expected: Text) {
  return cliProblems.CLI_VALUE({ option, value, expected });
}
