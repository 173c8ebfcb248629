/** One identity provider's space in the installation: the pushed source that it writes, and how it may. */
export interface TenantRecord {
  /** The source: people and groups of other sources are invisible to it. */
  readonly source: string;
  /** What people call it. */
  readonly name: string;
  /** The id of a preset of intake/scim/preset.ts. */
  readonly preset: string;
  /** Switches that differ from the preset. */
  readonly switches: Readonly<Record<string, string>>;
  /** Requests a second; the default of the server when it is not set. */
  readonly rate?: number;
  readonly state: 'active' | 'disabled';
  readonly createdAt: number;
}

export type TenantChange = Partial<Pick<TenantRecord, 'name' | 'preset' | 'switches' | 'rate' | 'state'>>;

export interface Tenants {
  /** @throws Problem STORE_CONFLICT when the source has a tenant already */
  add(tenant: TenantRecord): Promise<void>;
  get(source: string): Promise<TenantRecord | undefined>;
  /** By source. */
  list(): Promise<readonly TenantRecord[]>;
  /** False when there is no such tenant. */
  change(source: string, change: TenantChange): Promise<boolean>;
}
