/** The identity provider at which people sign in, as the configuration names it. */
export interface OidcSettings {
  /** As the provider writes it in `iss`; https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Without it, e-mail and preferred_username name a person's e-mail or userName. */
  readonly person?:
    { readonly claim: string; readonly attribute: string; readonly source?: string | undefined } | undefined;
  /** Without it nobody signs in as an administrator. */
  readonly admins?: { readonly claim: string; readonly values: readonly string[] } | undefined;
  readonly sessionHours: number;
}
