/** What a kind of directory names differently from the defaults, in the keys of the configuration file. */
export interface LdapTemplate {
  readonly people?: {
    readonly filter?: string;
    readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
    readonly disabled?: Readonly<Record<string, string | number>>;
  };
  readonly groups?: {
    readonly filter?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly primary?: boolean;
  };
  readonly key?: string;
}
