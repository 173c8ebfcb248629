/** An agency of the holder's company; `number` is what the portal's forms post. */
export interface Agency {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

/** A residence; `agency` is the id of its agency. */
export interface Residence extends Agency {
  readonly agency: string;
}

/** A pass key that a sub-account holds. */
interface PassKey {
  readonly serial: string;
  readonly label: string;
}

/** The fields of the form, in its order; all but the identifier and the e-mail may be empty. */
export interface Particulars {
  lastName: string;
  firstName: string;
  phone: string;
  mobile: string;
  email: string;
  comment: string;
  /** Identifier of the account that manages this one, or empty. */
  managedBy: string;
}

/** A sub-account («sous-compte»). Tests may read and write every field. */
export interface SubAccount extends Particulars {
  /** The portal's own number, seen in the addresses of its pages. */
  readonly number: number;
  /** Without the `@regle`. */
  readonly identifier: string;
  password: string;
  allResidences: boolean;
  managesUsers: boolean;
  mode: 'residence' | 'agency';
  advanced: boolean;
  /** Ids of the managed residences: the whole truth in both modes. */
  residences: Set<string>;
  /** Ids of the ticked agencies; empty in the mode per residence. */
  agencies: Set<string>;
  /** Keys of the ticked functions of «Gestion Sites» and «Divers». */
  functions: Set<string>;
  passKeys: PassKey[];
}

/** Everything the replica knows. It lives in memory and belongs to one server. */
export interface IntratoneState {
  /** What follows the `@`. */
  readonly company: string;
  readonly holder: { readonly identifier: string; password: string; readonly email: string };
  readonly agencies: readonly Agency[];
  readonly residences: readonly Residence[];
  /** By identifier. */
  readonly accounts: Map<string, SubAccount>;
  /** Something was saved since «Tout mettre à jour» was last clicked: the doors do not know of it yet. */
  updatePending: boolean;
}

/** The sub-account with this number, if there is one. */
export function accountByNumber(state: IntratoneState, number: number): SubAccount | undefined {
  return [...state.accounts.values()].find((account) => account.number === number);
}

/** Identifiers are unique whatever their case, and the holder's own is taken [I]. */
export function isTaken(state: IntratoneState, identifier: string): boolean {
  const wanted = identifier.toLowerCase();
  return [state.holder.identifier, ...state.accounts.keys()].some((taken) => taken.toLowerCase() === wanted);
}

/** The number that the next sub-account gets. */
export function nextNumber(state: IntratoneState): number {
  return Math.max(100, ...[...state.accounts.values()].map((account) => account.number)) + 1;
}

/** A new sub-account, which may do nothing yet. */
export function blankAccount(
  number: number,
  identifier: string,
  password: string,
  particulars: Particulars,
): SubAccount {
  return {
    ...particulars,
    number,
    identifier,
    password,
    allResidences: false,
    managesUsers: false,
    mode: 'residence',
    advanced: false,
    residences: new Set(),
    agencies: new Set(),
    functions: new Set(),
    passKeys: [],
  };
}

/** The order of identifiers: as a French reader expects, whatever accents and case. */
export const inFrench = new Intl.Collator('fr').compare;

/** The order of sites: by bytes, the one that has «Résidence Dumbo» before «Résidence du paradis» as the maker's example does. */
export const byName = (a: Agency, b: Agency): number =>
  Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
