import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { MODULES, withImplied } from './catalogue.ts';
import { collaborators } from './collaborators.ts';
import { blankUser, profileByName, type DailybizState, type Particulars, type User } from './state.ts';

const SAMPLE = new URL('../../../connector/sample/', import.meta.url);

/** With these the holder and the users sign in; whoever becomes a user later gets a password by mail. */
export const HOLDER_PASSWORD = 'Portillon-1';
export const USER_PASSWORD = 'DailyBiz-1';

/** How many the grid lists: sixteen pages. */
const REGISTERED = 310;
const STARTED = new Date('2026-09-01T08:00:00Z');

const companyRow = z.object({ id: z.string(), name: z.string(), kind: z.enum(['root', 'company']) });
const accountRow = z
  .object({ email: z.email(), comment: z.string(), features: z.string(), sites: z.string() })
  .catchall(z.string());
const policy = z.object({
  profiles: z.record(
    z.string(),
    z.object({
      portal: z.string(),
      module: z.string().optional(),
      name: z.string(),
      features: z.array(z.string()),
    }),
  ),
});
type Account = z.infer<typeof accountRow>;

/** A fresh state, the same at every call: companies and accounts of the sample, profiles of its policy, and collaborators. */
export function createFixture(): DailybizState {
  const state = emptyState();
  const names = addProfiles(state);
  const accounts = rows('dailybiz-accounts.csv', accountRow);
  for (const [index, row] of accounts.entries()) {
    const user = sampleUser(state, 101 + index, row, names);
    state.users.set(user.id, user);
  }
  for (const [index, one] of collaborators(REGISTERED - accounts.length).entries())
    state.users.set(201 + index, blankUser(201 + index, one));
  const accountant = [...state.users.values()].find((user) => user.accountant);
  if (accountant) state.accountantCodes.set(state.accountantCode, particularsOf(accountant.email));
  addPast(state);
  return state;
}

function emptyState(): DailybizState {
  return {
    holder: { email: 'admin@regle.example', password: HOLDER_PASSWORD },
    companies: rows('dailybiz-companies.csv', companyRow).filter(({ kind }) => kind === 'company'),
    users: new Map(),
    profiles: new Map(),
    includedSeats: 3,
    packs: 0,
    invoices: [],
    mails: [],
    history: [],
    connections: [],
    accountantCodes: new Map([['EC-2026-0042', particularsOf('claire.audit@cabinet.example')]]),
    accountantCode: 'EC-2026-0017',
    log: [],
    clock: () => new Date(),
  };
}

/** The policy's profiles, under the names that the portal writes. Answers id → name. */
function addProfiles(state: DailybizState): ReadonlyMap<string, string> {
  const { profiles } = policy.parse(parseYaml(readFileSync(new URL('policy.yaml', SAMPLE), 'utf8')));
  const own = Object.entries(profiles).filter(([, { portal }]) => portal === 'dailybiz');
  for (const [index, [, { module = '', name, features }]] of own.entries())
    state.profiles.set(101 + index, {
      id: 101 + index,
      module,
      name,
      comment: '',
      isDefault: name === 'Consultation',
      functions: withImplied(features),
    });
  return new Map(own.map(([id, { name }]) => [id, name]));
}

function sampleUser(
  state: DailybizState,
  id: number,
  row: Account,
  names: ReadonlyMap<string, string>,
): User {
  const chosen = MODULES.flatMap(({ id: module }): [string, number][] => {
    const profile = profileByName(state, module, names.get(row[`profile:${module}`] ?? '') ?? '');
    return profile ? [[module, profile.id]] : [];
  });
  const sites = row.sites.split(',');
  const accountant = row.comment.startsWith('Expert-comptable');
  const administrator = row.features.split(',').includes('administrator-profile');
  const companies = state.companies.filter(({ name }) => row.sites === '*' || sites.includes(name));
  return {
    ...blankUser(id, particularsOf(row.email)),
    password: chosen.length > 0 || administrator || accountant ? USER_PASSWORD : undefined,
    administrator,
    accountant,
    companies: new Set(companies.map((company) => company.id)),
    profiles: new Map(chosen),
  };
}

/** What happened before: the fourth user went beyond the three included, and some work was done (R67). */
function addPast(state: DailybizState): void {
  const users = [...state.users.values()].filter(({ profiles }) => profiles.size > 0);
  const fourth = users[state.includedSeats];
  if (fourth)
    state.invoices.push({ number: 'F-0001', at: STARTED, email: fourth.email, seats: 1, amount: 29_00 });
  for (const [index, { email, profiles, companies }] of users.entries()) {
    const at = new Date(STARTED.getTime() + index * 3_600_000);
    for (const module of profiles.keys()) {
      state.connections.push({ at, user: email, module, company: [...companies][0] ?? '' });
      const event = module === 'crm' ? "Création d'une action" : "Suppression d'un fichier";
      state.history.push({ at, user: email, module, event });
    }
  }
}

function particularsOf(email: string): Particulars {
  const [first = '', last] = (email.split('@')[0] ?? '')
    .split('.')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return { civility: '', lastName: last ?? first, firstName: last ? first : '', phone: '', email };
}

function rows<T>(file: string, row: z.ZodType<T>): T[] {
  return z.array(row).parse(parseCsv(readFileSync(new URL(file, SAMPLE), 'utf8'), { columns: true }));
}
