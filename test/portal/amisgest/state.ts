/** Where an account stands; what was never saved has no state yet («Compte non créé»). */
export type Access = 'not-activated' | 'mail-sent' | 'activated' | 'multi-factor';

/** A user, or an employee whose file opens the same roles (X5, X7). Tests may read and write every field. */
export interface AmisgestUser {
  /** The portal's own number, seen in the addresses of its pages. */
  readonly number: number;
  /** Which of the two lists shows it. */
  readonly kind: 'user' | 'employee';
  firstName: string;
  lastName: string;
  phone: string;
  /** What one signs in with (R9); empty when an employee's file has none. */
  email: string;
  /** Keys of the ticked roles. */
  roles: Set<string>;
  access: Access;
  /** Empty until its owner chose one: no administrator ever sets it (R18, C4). */
  password: string;
  /** The authenticator's key in base32; empty until it was set up. */
  authenticatorKey: string;
  /** Opens the activation page once; empty when no mail is on its way. */
  activationToken: string;
}

/** A request that was made to change something, also one that was refused. Signing in and out are not among them. */
export interface LogEntry {
  readonly method: string;
  /** The path, `/api/utilisateurs/12/activation`. */
  readonly what: string;
  /** E-mail of whoever was signed in; empty on the activation page. */
  readonly by: string;
  readonly status: number;
}

/** A mail that the portal sent. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** The address that the reader is to open. */
  readonly link: string;
}

/** Equipment of the milieu: what the external technician is there for (R1). */
export interface Equipment {
  readonly number: number;
  readonly kind: 'board' | 'door' | 'tv';
  readonly name: string;
  restarts: number;
}

/** Everything the replica knows. It lives in memory and belongs to one server. */
export interface AmisgestState {
  readonly installations: readonly string[];
  /** By number; both lists. */
  readonly users: Map<number, AmisgestUser>;
  readonly equipment: readonly Equipment[];
  /** Names and allergies: what a technician must never see (R2). */
  readonly children: readonly { readonly name: string; readonly allergies: string }[];
  readonly mails: Mail[];
  readonly log: LogEntry[];
  /** How often «Supprimer l'utilisateur» was pressed, confirmed or not. */
  deletePresses: number;
}

/** The user who signs in with this e-mail, whatever its case. */
export function userByEmail(state: AmisgestState, email: string): AmisgestUser | undefined {
  const wanted = email.trim().toLowerCase();
  if (wanted === '') return undefined;
  return [...state.users.values()].find((user) => user.email.toLowerCase() === wanted);
}

/** The number that the next user gets. */
export function nextNumber(state: AmisgestState): number {
  return Math.max(100, ...state.users.keys()) + 1;
}

/** A user just saved for the first time: nothing sent, nothing activated (R17). */
export function blankUser(number: number, kind: AmisgestUser['kind']): AmisgestUser {
  return {
    number,
    kind,
    firstName: '',
    lastName: '',
    phone: '',
    email: '',
    roles: new Set(),
    access: 'not-activated',
    password: '',
    authenticatorKey: '',
    activationToken: '',
  };
}
