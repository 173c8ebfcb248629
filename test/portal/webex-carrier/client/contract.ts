/** What the server and the page tell each other. The order of the permissions is that of the vendor's table. */
export const PERMISSIONS = [
  'analytics',
  'call-recording',
  'dashboard',
  'manage-admins',
  'notes',
  'orders',
  'company-profile',
  'reports',
  'services',
  'sip-trunking',
  'user-assignments',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const CONTACT_FIELDS = [
  'firstName',
  'middleName',
  'lastName',
  'email',
  'workPhone',
  'fax',
  'mobile',
  'landline',
] as const;
export const ADDRESS_FIELDS = ['street', 'postalCode', 'city', 'country'] as const;

/** The star (R41); which fields have one is inferred [I] (C4). */
export const REQUIRED_FIELDS = ['username', 'firstName', 'lastName', 'email'] as const;

export type ContactField = (typeof CONTACT_FIELDS)[number];
export type AddressField = (typeof ADDRESS_FIELDS)[number];
export type Field = 'username' | ContactField | AddressField;
export type Contact = Record<ContactField, string>;
export type Address = Record<AddressField, string>;

export type Language = 'fr' | 'en';
/** `accordion`: one section in the page at a time. `tabs`: all five in the page, four hidden. */
export type Layout = 'accordion' | 'tabs';

/** How this server was started. */
export interface Settings {
  readonly language: Language;
  readonly layout: Layout;
  readonly labels: Readonly<Record<string, string>>;
  readonly redesign?: number;
}

/** Who is signed in. */
export interface Me {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly permissions: readonly Permission[];
  readonly sites: number;
  readonly language: Language;
  readonly mustChangePassword: boolean;
}

export interface Site {
  readonly id: number;
  readonly name: string;
}

/** One page of a list that the page asks for by AJAX. */
export interface Paged<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** A line of the administrators' list; its columns are inferred [I]. */
export interface Row {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly sites: number;
  readonly active: boolean;
  readonly parent: string;
}

/** All that «Enregistrer» sends, in one piece (R31). */
export interface Draft {
  readonly username: string;
  readonly contact: Contact;
  readonly address: Address;
  readonly sites: readonly number[];
  readonly permissions: readonly Permission[];
}

/** «Toutes les informations» of one administrator (R29). */
export interface Detail extends Draft {
  readonly id: number;
  readonly active: boolean;
  readonly parent: string;
  readonly children: readonly string[];
}

/** Why a request was refused; the page says it in its own language. */
export type Fault =
  | { readonly code: 'required'; readonly field: Field }
  | { readonly code: 'permissions-beyond-parent'; readonly names: readonly Permission[] }
  | { readonly code: 'sites-beyond-parent'; readonly names: readonly string[] }
  | {
      readonly code:
        | 'bad-email'
        | 'username-taken'
        | 'wrong-password'
        | 'login-disabled'
        | 'password-too-short'
        | 'password-unchanged'
        | 'passwords-differ'
        | 'signed-out'
        | 'not-allowed'
        | 'not-found';
    };

/** What a button that acts at once brings back. */
export interface Acted {
  readonly active: boolean;
  /** Child administrators whose login stays open (C6). */
  readonly openChildren: readonly string[];
}
