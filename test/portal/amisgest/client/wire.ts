/** What is switched on for this server; it stands in the page as JSON. */
export interface Site {
  readonly labels: Readonly<Record<string, string>>;
  /** The seed of the other design; `null` is the usual one. */
  readonly redesign: number | null;
  readonly exclusive: Exclusive;
  readonly installations: readonly string[];
}

/** What happens to the other roles while «Technicien externe» is ticked; the vendor's page leaves it open (C1). */
export type Exclusive = 'disable' | 'swap';

export type ListName = 'utilisateur' | 'employe';

/** Who is signed in, and what they see. */
export interface Viewer {
  readonly email: string;
  readonly managesUsers: boolean;
  readonly isTechnician: boolean;
  /** A technician whose authenticator is not set up yet (R19). */
  readonly mustEnrol: boolean;
}

export interface Role {
  readonly key: string;
  readonly label: string;
  readonly managersOnly: boolean;
  readonly widens: { readonly alone: string; readonly administered: string } | null;
}

export interface UserRow {
  readonly number: number;
  readonly name: string;
  readonly email: string;
}

export interface UserList {
  readonly rows: readonly UserRow[];
  readonly page: number;
  readonly pages: number;
}

/** What «Enregistrer» sends. */
export interface Draft {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
  readonly roles: readonly string[];
}

/** One user or employee as saved, or the empty file that «Ajouter» opens. */
export interface UserFile extends Draft {
  readonly number: number | null;
  readonly list: ListName;
  /** «Compte activé» and the like, as the page shows it. */
  readonly access: string;
  readonly isActivated: boolean;
  /** Saved and with an e-mail: there is somewhere to send the activation to (R17, R23). */
  readonly canInvite: boolean;
}

export interface EquipmentRow {
  readonly number: number;
  readonly name: string;
  readonly kind: 'board' | 'door' | 'tv';
  readonly restarts: number;
}

export interface Child {
  readonly name: string;
  readonly allergies: string;
}
