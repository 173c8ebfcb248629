/** What the client and the server say to each other. Types only: the browser gets none of it. */

export type RoleKey = 'role-administration' | 'role-fleet-management' | 'role-accounting' | 'role-it-support';

export type PortalStatus = 'not-granted' | 'never-connected' | 'already-connected';

/** The fields that somebody with «Administration» may write (C7). */
export interface UserValues {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  /** Id of the team; 0 for none. */
  team: number;
  note: string;
  roles: RoleKey[];
}

export interface UserRecord extends UserValues {
  readonly id: number;
  /** «Parent / Enfant» (C11), or empty. */
  readonly teamPath: string;
  readonly status: PortalStatus;
  readonly active: boolean;
}

export interface TeamRecord {
  readonly id: number;
  readonly name: string;
  /** 0 for none. */
  readonly parent: number;
  readonly path: string;
}

/** What the search view asks for: all facets hold together. */
export interface Domain {
  readonly texts: readonly string[];
  readonly roles: readonly RoleKey[];
  /** 0 is «no team»; absent is any. */
  readonly team?: number;
  readonly archived: boolean;
}

export interface Page<T> {
  readonly records: readonly T[];
  readonly total: number;
}

export interface Group {
  readonly team: number;
  readonly path: string;
  readonly count: number;
}

export interface RoleInfo {
  readonly key: RoleKey;
  readonly label: string;
  readonly colour: string;
  readonly icon: string;
}

export interface SessionInfo {
  readonly login: string;
  readonly mayEdit: boolean;
  readonly roles: readonly RoleInfo[];
  readonly statuses: Readonly<Record<PortalStatus, string>>;
  readonly exportFields: readonly ExportField[];
  readonly importFields: readonly ExportField[];
}

export interface ExportField {
  /** As in an import-compatible file. */
  readonly name: string;
  readonly label: string;
}

/** The first rows of a chosen file, and which field each column seems to be (empty: none). */
export interface Preview {
  readonly headers: readonly string[];
  readonly fields: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Imported {
  /** How many users would be, or were, written. */
  readonly count: number;
  readonly errors: readonly string[];
}
