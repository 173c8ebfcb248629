import { TECHNICIAN } from './client/exclusive.ts';
import { hashOf } from './client/hash.ts';
import { personName, plainName } from './people.ts';
import { sampleAccounts } from './sample.ts';
import { blankUser, type Access, type AmisgestState, type AmisgestUser, type Equipment } from './state.ts';
import { keyFrom } from './totp.ts';

/** Everybody whose account is activated signs in with it. */
export const PASSWORD = 'Portillon-1';
/** Holds «Administration» (R5). */
export const ADMINISTRATOR = 'valerie.lacroix@regle.example';
/** An educator, without «Administration». */
export const PLAIN_USER = 'mariam.toure@regle.example';
/** Holds «Technicien externe»; signs in with the password and a code. */
export const TECHNICIAN_USER = 'olivier.tanguay@soutien-ti.example';

const USERS = 320;
const EMPLOYEES = 60;

const EDUCATOR = ['communication-notebook', 'a-petits-pas-logbook', 'mobile-home', 'mobile-child-file'];
const EMPLOYEE = ['mobile-timesheet-own', 'mobile-leave-own', 'mobile-schedule'];
/** What people of a milieu usually hold; nobody invented holds «Administration». */
const PRESETS: readonly (readonly string[])[] = [
  [...EDUCATOR, ...EMPLOYEE, 'mobile-allergies'],
  [...EDUCATOR, 'mobile-allergies', 'mobile-child-events', 'mobile-attendance'],
  [...EMPLOYEE, 'mobile-menus', 'mobile-allergies'],
  [...EMPLOYEE, 'mobile-home', 'mobile-messages'],
];
const STATES: readonly Access[] = ['activated', 'activated', 'multi-factor', 'mail-sent', 'not-activated'];

/**
 * A fresh state, the same at every call: exactly the accounts of the sample with what they hold, one technician at
 * work, invented users up to 320, and 60 employees with files of their own.
 */
export function createFixture(): AmisgestState {
  const users = [...sampleUsers(), technician()];
  while (users.length < USERS) users.push(invented(101 + users.length, users.length, 'user'));
  for (let index = USERS; index < USERS + EMPLOYEES; index++)
    users.push(invented(101 + index, index, 'employee'));
  return {
    installations: ['Toutes les installations', 'Les Érables', 'La Rivière'],
    users: new Map(users.map((user) => [user.number, user])),
    equipment: equipment(),
    children: [
      { name: 'Alice Gagnon-Roy', allergies: 'Arachides' },
      { name: 'Émile Côté', allergies: 'Aucune' },
      { name: 'Mia Bélanger', allergies: 'Œufs, lait' },
    ],
    mails: [],
    log: [],
    deletePresses: 0,
  };
}

function sampleUsers(): AmisgestUser[] {
  return sampleAccounts().map(({ email, firstName, lastName, roles }, index) => ({
    ...blankUser(101 + index, 'user'),
    email,
    firstName,
    lastName,
    phone: phoneOf(email),
    roles: new Set(roles),
    access: 'activated',
    password: PASSWORD,
  }));
}

const technician = (): AmisgestUser => ({
  ...blankUser(101 + sampleAccounts().length, 'user'),
  firstName: 'Olivier',
  lastName: 'Tanguay',
  phone: phoneOf(TECHNICIAN_USER),
  email: TECHNICIAN_USER,
  roles: new Set([TECHNICIAN]),
  access: 'multi-factor',
  password: PASSWORD,
  authenticatorKey: keyFrom(TECHNICIAN_USER),
});

function invented(number: number, index: number, kind: AmisgestUser['kind']): AmisgestUser {
  const { firstName, lastName } = personName(index);
  const seed = hashOf(`${firstName} ${lastName}`);
  // One employee's file in four has no e-mail: there is nothing to send an activation to (R23).
  const hasEmail = kind === 'user' || index % 4 !== 0;
  const email = hasEmail ? `${plainName(firstName)}.${plainName(lastName)}@creche.example` : '';
  const access: Access = hasEmail ? (STATES[seed % STATES.length] ?? 'activated') : 'not-activated';
  const isActivated = access === 'activated' || access === 'multi-factor';
  return {
    ...blankUser(number, kind),
    firstName,
    lastName,
    email,
    access,
    phone: phoneOf(`${number}`),
    roles: new Set(PRESETS[(seed >>> 8) % PRESETS.length]),
    password: isActivated ? PASSWORD : '',
    authenticatorKey: access === 'multi-factor' ? keyFrom(email) : '',
    activationToken: access === 'mail-sent' ? hashOf(`mail ${email}`).toString(36) : '',
  };
}

/** Québec's numbers for fiction: 555-01xx. */
const phoneOf = (seed: string): string => `418 555-01${10 + (hashOf(seed) % 90)}`;

function equipment(): Equipment[] {
  const names: readonly (readonly [Equipment['kind'], string])[] = [
    ['board', 'Tableau de présences - Entrée'],
    ['board', 'Tableau de présences - Pouponnière'],
    ['door', 'Porte principale'],
    ['door', 'Porte de la cour'],
    ['tv', 'Écran du vestiaire'],
  ];
  return names.map(([kind, name], index) => ({ number: index + 1, kind, name, restarts: 0 }));
}
