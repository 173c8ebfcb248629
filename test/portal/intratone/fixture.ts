import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { hashOf, pick } from './pick.ts';
import { presetFor } from './preset.ts';
import type { Agency, IntratoneState, Residence, SubAccount } from './state.ts';

const SAMPLE = new URL('../../../connector/sample/', import.meta.url);

const siteRow = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['company', 'agency', 'residence']),
  parent: z.string(),
});
const accountRow = z.strictObject({ account: z.string().min(1), email: z.email(), comment: z.string() });

/** With these the fixture's people sign in; a new account has the password it was created with. */
export const HOLDER_PASSWORD = 'Portillon-1';
export const SUB_ACCOUNT_PASSWORD = 'Residence-1';

const ANTONY_RESIDENCES = ['la-louviere', 'residence-dumbo', 'residence-du-paradis'];
const ANTONY_FUNCTIONS = [
  'site-apartments-manage',
  'site-gdpr-status-edit',
  'resident-badges-remotes-manage',
  'resident-clemobil-manage',
  'resident-key-move-only',
  'resident-names-phones-manage',
  'resident-record-move-only',
  'resident-phone-codes-manage',
  'resident-keypad-codes-manage',
  'authorisations-manage',
  'time-slots-manage',
  'pass-keys-manage',
  'vigik-propass-manage',
];

/** A fresh state, the same at every call: the sites and accounts of the sample, with ticks that follow from each comment. */
export function createFixture(): IntratoneState {
  const sites = rows('sites.csv', siteRow);
  const numbered = sites.map((site, index) => ({ ...site, number: 1000 + index }));
  const agencies = numbered.filter((site) => site.kind === 'agency');
  const residences = numbered
    .filter((site) => site.kind === 'residence')
    .map((site) => ({ ...site, agency: site.parent }));
  const accounts = rows('accounts.csv', accountRow).map((row, index) =>
    subAccount(101 + index, row, agencies, residences),
  );
  return {
    company: sites.find((site) => site.kind === 'company')?.id ?? '',
    holder: { identifier: 'admin', password: HOLDER_PASSWORD, email: 'admin@regle.example' },
    agencies,
    residences,
    accounts: new Map(accounts.map((account) => [account.identifier, account])),
    updatePending: false,
  };
}

function rows<T>(file: string, row: z.ZodType<T>): T[] {
  return z.array(row).parse(parse(readFileSync(new URL(file, SAMPLE), 'utf8'), { columns: true }));
}

function subAccount(
  number: number,
  { account: identifier, email, comment }: z.infer<typeof accountRow>,
  agencies: readonly Agency[],
  residences: readonly Residence[],
): SubAccount {
  const preset = presetFor(comment);
  const agency =
    agencies.find(({ name }) => comment.includes(name)) ?? agencies[hashOf(identifier) % agencies.length];
  const own = residences.filter((residence) => residence.agency === agency?.id).map(({ id }) => id);
  const [firstName = '', lastName = ''] = (email.split('@')[0] ?? '').split('.').map(capitalised);
  const isAntony = identifier === 'antony';
  return {
    number,
    identifier,
    password: SUB_ACCOUNT_PASSWORD,
    lastName,
    firstName,
    phone: '',
    mobile: `06 ${digits(identifier, 4)}`,
    email,
    comment,
    managedBy: '',
    allResidences: preset.allResidences ?? identifier === 'David',
    managesUsers: preset.managesUsers ?? false,
    mode: preset.wholeAgency ? 'agency' : 'residence',
    advanced: hashOf(identifier) % 7 === 0,
    residences: new Set(isAntony ? ANTONY_RESIDENCES : pick(own, identifier, preset.residences)),
    agencies: new Set(preset.wholeAgency && agency ? [agency.id] : []),
    functions: new Set(
      isAntony ? ANTONY_FUNCTIONS : preset.functions.filter((key) => keeps(identifier, key)),
    ),
    passKeys: preset.passKey ? [{ serial: digits(identifier, 5), label: `Clé ${identifier}` }] : [],
  };
}

/** One tick in eight is missing: people of one job never have exactly the same rights in a portal kept by hand. */
const keeps = (identifier: string, key: string): boolean => hashOf(`${identifier} ${key}`) % 8 !== 0;

const digits = (seed: string, pairs: number): string =>
  Array.from({ length: pairs }, (_, index) => String(10 + (hashOf(`${seed} ${index}`) % 90))).join(' ');

const capitalised = (name: string): string => name.replaceAll(/(?<=^|-)./g, (letter) => letter.toUpperCase());
