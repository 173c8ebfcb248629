import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { GIVEN_NAMES, SPELLING, SURNAMES } from './names.ts';
import { ROLES } from './roles.ts';
import { blankUser, type CommownState, type Team, type User } from './state.ts';

const SAMPLE = new URL('../../../connector/sample/commown-accounts.csv', import.meta.url);

const accountRow = z.strictObject({
  account: z.email(),
  email: z.email(),
  comment: z.string(),
  status: z.literal('active'),
  features: z.string(),
});

/** With this everybody signs in whose access is granted. */
export const PASSWORD = 'Portillon-1';

/** Holds «Administration», access and nothing that a test would want to take away. */
export const ADMIN = 'gaelle.lefort@regle.example';

/** As many users as the portal has in all, the archived ones included. */
export const USER_COUNT = 330;

const TEAMS: readonly Team[] = [
  ['Direction', 0],
  ['Exploitation', 0],
  ['Agence Paris', 2],
  ['Agence Lyon', 2],
  ['Informatique', 0],
].map(([name, parent], index) => ({
  id: index + 1,
  externalId: `commown.team_${index + 1}`,
  name: String(name),
  parent: Number(parent),
}));

/** A fresh state, the same at every call: the sample's accounts, then ordinary users, who hold no role. */
export function createFixture(): CommownState {
  const rows = z.array(accountRow).parse(parse(readFileSync(SAMPLE, 'utf8'), { columns: true }));
  const sample = rows.map((row, index) => sampleUser(101 + index, row));
  const others = Array.from({ length: USER_COUNT - sample.length }, (_, index) =>
    ordinaryUser(101 + sample.length + index, index),
  );
  return {
    organisation: 'Régie Règle',
    users: new Map([...sample, ...others].map((user) => [user.id, user])),
    teams: new Map(TEAMS.map((team) => [team.id, { ...team }])),
    mails: [],
    log: [],
  };
}

function sampleUser(id: number, { email, comment, features }: z.infer<typeof accountRow>): User {
  const labels = features.split(',');
  const [firstName = '', lastName = ''] = (email.split('@')[0] ?? '').split('.').map(capitalised);
  const granted = labels.includes('Accès au site Commown');
  return {
    ...blankUser(id),
    firstName: SPELLING[firstName] ?? firstName,
    lastName,
    email,
    phone: phoneOf(id),
    team: 1 + (id % TEAMS.length),
    // A comment that only tells the status is no note of the portal's.
    note: comment.startsWith('Partie') ? comment : '',
    roles: new Set(ROLES.filter(({ label }) => labels.includes(label)).map(({ key }) => key)),
    status: !granted ? 'not-granted' : comment.startsWith('Jamais') ? 'never-connected' : 'already-connected',
  };
}

/** Every 55th is archived, every 9th never got access, every 40th belongs to a contractor with its own domain. */
function ordinaryUser(id: number, index: number): User {
  const firstName = GIVEN_NAMES[index % GIVEN_NAMES.length] ?? '';
  const lastName = SURNAMES[index % SURNAMES.length] ?? '';
  const domain = index % 40 === 7 ? 'prestataire.example' : 'regle.example';
  const archived = index % 55 === 20;
  const granted = !archived && index % 9 !== 4;
  return {
    ...blankUser(id),
    firstName,
    lastName,
    email: `${plain(firstName)}.${plain(lastName)}@${domain}`,
    phone: index % 3 === 0 ? '' : phoneOf(id),
    team: Math.floor(index / 5) % 6,
    status: !granted ? 'not-granted' : index % 11 === 1 ? 'never-connected' : 'already-connected',
    active: !archived,
  };
}

const phoneOf = (id: number): string => `+33 6 39 98 ${10 + (id % 89)} ${10 + ((id * 7) % 89)}`;
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z-]/g, '')
    .toLowerCase();
