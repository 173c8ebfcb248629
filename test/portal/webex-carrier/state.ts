import type { Address, Contact, Detail, Language, Permission, Site } from './client/contract.ts';

/** An administrator. Tests may read and write every field. */
export interface Administrator {
  /** The key: a username can be changed (R33). */
  readonly id: number;
  username: string;
  password: string;
  /** The password is a temporary one (R39). */
  mustChangePassword: boolean;
  active: boolean;
  /** Who created this one (R34); nobody for those who came with the order. */
  readonly parent: number | undefined;
  contact: Contact;
  address: Address;
  sites: Set<number>;
  permissions: Set<Permission>;
}

/** A mail with a temporary password (R38). That the administrator concerned gets it is inferred [I] (C7). */
export interface Mail {
  readonly to: string;
  readonly username: string;
  readonly temporaryPassword: string;
}

/** One request that would change an administrator, refused ones too. */
export interface LogEntry {
  readonly what: 'create' | 'save' | 'disable' | 'enable' | 'reset-password' | 'change-password';
  /** Usernames as they were before the request. */
  readonly on: string;
  readonly by: string;
  readonly outcome: 'done' | 'refused';
  /** Of a create or save: `username`, `email`, `+reports`, `-Paris – Accueil`… */
  readonly changes: readonly string[];
}

/** Everything the replica knows. It lives in memory and belongs to one server. */
export interface WebexState {
  /** The enterprise administrator, who has every site and permission and is in no list. */
  readonly enterprise: Administrator;
  readonly sites: readonly Site[];
  /** The administrators of the group, by id. */
  readonly administrators: Map<number, Administrator>;
  readonly mails: Mail[];
  readonly log: LogEntry[];
}

/** Who is signed in, and in what language. */
export interface Session {
  readonly id: number;
  language: Language;
}

/** The administrator with that id, the enterprise's own one too. */
export function administratorById(state: WebexState, id: number | undefined): Administrator | undefined {
  if (id === undefined) return undefined;
  return id === state.enterprise.id ? state.enterprise : state.administrators.get(id);
}

/** The administrator with that username; its case does not count [I]. */
export function administratorByName(state: WebexState, username: string): Administrator | undefined {
  const wanted = username.toLowerCase();
  return [state.enterprise, ...state.administrators.values()].find(
    (one) => one.username.toLowerCase() === wanted,
  );
}

export const childrenOf = (state: WebexState, { id }: Administrator): Administrator[] =>
  [...state.administrators.values()].filter(({ parent }) => parent === id);

/** Whom an administrator may manage: the enterprise's one everybody, others whom they created, at any depth [I]. */
export function managedBy(state: WebexState, viewer: Administrator): Administrator[] {
  if (viewer === state.enterprise) return [...state.administrators.values()];
  return childrenOf(state, viewer).flatMap((child) => [child, ...managedBy(state, child)]);
}

export const fullName = ({ contact }: Administrator): string => `${contact.firstName} ${contact.lastName}`;

/** One administrator as the page shows it. */
export function detailOf(state: WebexState, one: Administrator): Detail {
  const { id, username, active, contact, address } = one;
  return {
    id,
    username,
    active,
    contact,
    address,
    parent: administratorById(state, one.parent)?.username ?? '',
    children: childrenOf(state, one).map((child) => child.username),
    sites: [...one.sites],
    permissions: [...one.permissions],
  };
}
