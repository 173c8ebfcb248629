/** A company («société») of the subscription. */
export interface Company {
  readonly id: string;
  readonly name: string;
}

/** The days of the table of hours, in its order. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** Login hours: one window a day [I], `08:00` to `18:30`; a day without one is closed. */
export type Hours = Partial<Record<Day, { readonly from: string; readonly to: string }>>;

/** The fields of the user form, in its order. */
export interface Particulars {
  civility: string;
  lastName: string;
  firstName: string;
  phone: string;
  email: string;
}

/** Whoever is registered under Accès/Utilisateurs: a collaborator (R8), a billed user with a first profile (R10). */
export interface User extends Particulars {
  /** The portal's own number, seen in the addresses of its pages. */
  readonly id: number;
  /** Absent until identifiers were created and mailed (R56). */
  password: string | undefined;
  /** «Enregistrer cet utilisateur avec un profil d'administrateur» (R61). */
  administrator: boolean;
  /** The free seat that a «code abonné» opened (R47). */
  accountant: boolean;
  /** Ids of companies. */
  companies: Set<string>;
  /** Module → number of the profile; a module without a line has none. */
  profiles: Map<string, number>;
  /** Absent: «non», may sign in at any hour (R58). */
  hours: Hours | undefined;
}

/** A profile belongs to one module (R24) and allows the ticked functions (R28). */
export interface Profile {
  readonly id: number;
  module: string;
  name: string;
  comment: string;
  /** «Profil par défaut» (R27); one per module (C8). */
  isDefault: boolean;
  /** Ids of the functions of shared/portal/dailybiz/functions.ts. */
  functions: Set<string>;
}

/** A consumption invoice: due at once, and due for ever (R3, R4). */
export interface Invoice {
  readonly number: string;
  readonly at: Date;
  readonly email: string;
  readonly seats: number;
  /** Cents of euro. */
  readonly amount: number;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A line of «Historique» (R66); `module` is a module's id, or `access` for the screens of this chapter. */
export interface HistoryEvent {
  readonly at: Date;
  readonly user: string;
  readonly module: string;
  readonly event: string;
}

/** A line of «Statistiques de connexion» (R19). */
export interface Connection {
  readonly at: Date;
  readonly user: string;
  readonly module: string;
  /** Id of a company, or empty. */
  readonly company: string;
}

/** What the replica did because of a page: a mutating post-back, or a shortcut that the page acted on. */
export interface LogEntry {
  readonly by: string;
  readonly what:
    | 'create-user'
    | 'save-user'
    | 'delete-user'
    | 'create-profile'
    | 'save-profile'
    | 'delete-profile'
    | 'save-packs'
    | 'save-accountant-code'
    | 'shortcut';
  /** The e-mail of the user, `module/name` of the profile, the number of packs, the code, or the keys. */
  readonly on: string;
}

/** Everything the replica knows. It lives in memory and belongs to one server; tests may read and write all of it. */
export interface DailybizState {
  /** The base administrator of the subscription, who is on no list. */
  readonly holder: { readonly email: string; password: string };
  readonly companies: readonly Company[];
  /** By number. */
  readonly users: Map<number, User>;
  /** By number. */
  readonly profiles: Map<number, Profile>;
  /** Users that the base subscription includes. */
  readonly includedSeats: number;
  /** «Packs utilisateurs supplémentaires» (R13); one user each [I]. */
  packs: number;
  readonly invoices: Invoice[];
  readonly mails: Mail[];
  readonly history: HistoryEvent[];
  readonly connections: Connection[];
  /** The codes that the vendor has created for accountants (R52), and for whom. */
  readonly accountantCodes: Map<string, Particulars>;
  /** The code last inserted under «Expert-comptable» (R53). */
  accountantCode: string;
  readonly log: LogEntry[];
  /** The replica's time, which decides on login hours (R60). */
  clock: () => Date;
}

/** The user with this e-mail, whatever its case. */
export function userByEmail(state: DailybizState, email: string): User | undefined {
  return [...state.users.values()].find((user) => user.email.toLowerCase() === email.toLowerCase());
}

/** The profile of a module by its name. */
export function profileByName(state: DailybizState, module: string, name: string): Profile | undefined {
  return [...state.profiles.values()].find((profile) => profile.module === module && profile.name === name);
}

/** A collaborator, who may do nothing (R5). */
export function blankUser(id: number, particulars: Particulars): User {
  return {
    ...particulars,
    id,
    password: undefined,
    administrator: false,
    accountant: false,
    companies: new Set(),
    profiles: new Map(),
    hours: undefined,
  };
}

/** The number after the highest. */
export const nextId = (things: ReadonlyMap<number, unknown>): number => Math.max(100, ...things.keys()) + 1;

/** The order of names, as a French reader expects. */
export const inFrench = new Intl.Collator('fr').compare;
