import { sql, type ColumnType, type Generated, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { PlanDecision, PlanState, StepState } from './store.ts';

/** JSON text on the way in and out in both dialects; PostgreSQL keeps it as jsonb. */
type JsonText = string;
/** Epoch ms. */
type Time = number;
/** 0 or 1: neither dialect's own boolean. */
type Flag = 0 | 1;

interface Stamped {
  readonly id: Generated<number>;
  /** UUIDv7; the only id that leaves the store. */
  readonly uid: ColumnType<string, string, never>;
  version: number;
  created_at: ColumnType<Time, Time, never>;
  updated_at: Time;
}

export interface PeopleTable extends Stamped {
  source: string;
  key: string;
  user_name: string;
  user_name_folded: string;
  external_id: string | null;
  display_name: string;
  display_name_folded: string;
  /** The words of the display name without accents, in alphabetical order. */
  name_key: string;
  given_name: string | null;
  family_name: string | null;
  email: string | null;
  email_folded: string | null;
  phone: string | null;
  status: 'active' | 'suspended' | 'archived';
  archived: Flag;
  type: string | null;
  home: string | null;
  dn: string | null;
  /** Of the DN, as its source refers to it now (dn-key.ts); null once the entry is gone. */
  dn_key: string | null;
  attributes: JsonText;
  resource: JsonText | null;
  /** Of the source's entry, for the next comparison; empty once the row was changed by anything but its source. */
  digest: string;
  /** Since when its source no longer has it. */
  gone_at: Time | null;
}

export interface GroupsTable extends Stamped {
  source: string;
  key: string;
  name: string;
  name_folded: string;
  dn: string | null;
  dn_key: string | null;
  external_id: string | null;
  status: 'active' | 'archived';
  archived: Flag;
  resource: JsonText | null;
  digest: string;
}

export interface MembershipsTable {
  group_id: number;
  person_id: number;
}

export interface NestingsTable {
  parent_id: number;
  child_id: number;
}

export interface SnapshotsTable {
  readonly id: Generated<number>;
  uid: string;
  source: string;
  status: 'complete' | 'partial' | 'failed';
  started_at: Time;
  finished_at: Time;
  people: number;
  groups: number;
  memberships: number;
  problem: string | null;
  problem_text: JsonText | null;
  /** JSON, text in both dialects: nothing asks for anything inside. */
  changed: string | null;
  method: string | null;
}

/** One for each source whose last read waits for an approval. */
export interface HeldReadsTable {
  source: string;
  uid: string;
  at: Time;
  rejected_at: Time | null;
  people: number;
  groups: number;
  memberships: number;
  /** JSON as text, as are `counts`. */
  reasons: string;
  counts: string;
  fingerprint: string;
  /** What would be written, by held-pack.ts. */
  packed: string;
}

/** How far a source was read, for the next read to go on from there. */
export interface CursorsTable {
  source: string;
  method: string;
  /** What the cookie depends on, JSON as text in both dialects: nothing asks for anything inside. */
  binding: string;
  cookie: string;
  whole_at: Time;
  at: Time;
}

export interface SitesTable {
  readonly id: Generated<number>;
  portal: string;
  key: string;
  name: string;
  kind: string;
  parent: string | null;
  retired: Flag;
  /** Rank in the tree as it was given. */
  position: number;
}

export interface AccountsTable {
  readonly id: Generated<number>;
  uid: string;
  portal: string;
  key: string;
  key_folded: string;
  /** uid of the person. */
  person: string | null;
  status: 'planned' | 'active' | 'suspended' | 'archived';
  mode: 'managed' | 'unmanaged' | 'protected';
  email: string | null;
  comment: string | null;
  /** Key of another account of the portal. */
  parent: string | null;
  name: string | null;
  name_key: string | null;
  email_folded: string | null;
  state: string | null;
  shown_at: Time | null;
  created_at: ColumnType<Time, Time, never>;
  updated_at: Time;
}

export interface ObservationsTable {
  account_id: number;
  tab: string;
  read_at: Time;
  /** When everything that is older was replaced; null = only parts of the tab were seen. */
  whole_at: Time | null;
  /** [item, ticked] pairs in the order of the page; a third element is when, where that is not `read_at`. */
  items: JsonText;
  /** The pages seen so far of a tab that is read page after page. */
  walk: JsonText | null;
}

export interface AppliedTable {
  account_id: number;
  item: string;
  ticked: Flag;
  at: Time;
}

export interface OverridesTable {
  readonly id: Generated<number>;
  uid: string;
  portal: string;
  /** uid of the person. */
  person: string;
  effect: 'allow' | 'deny';
  feature: string;
  sites: JsonText;
  reason: string;
  author: string;
  node: string;
  created_at: Time;
  expires_at: Time | null;
  ended_at: Time | null;
}

export interface PoliciesTable {
  version: number;
  yaml: string;
  hash: string;
  author: string;
  applied_at: Time;
}

export interface PlansTable {
  readonly id: Generated<number>;
  uid: string;
  hash: string;
  author: string;
  created_at: Time;
  state: PlanState;
}

/** A portal's part in pieces: first the plan without its accounts, then some accounts in each. */
export interface PlanPartsTable {
  plan_id: number;
  part: number;
  piece: number;
  /** JSON, text in both dialects: nothing asks for anything inside. */
  content: string;
}

export interface PlanDecisionsTable {
  readonly id: Generated<number>;
  plan_id: number;
  kind: PlanDecision['kind'];
  by: string;
  at: Time;
  reason: string | null;
  amount: string | null;
}

export interface PlanStepsTable {
  plan_id: number;
  step: string;
  state: StepState;
  at: Time;
  detail: string | null;
}

/** Without a person: everybody. No number is ever left out. */
export interface JournalTable {
  seq: number;
  person_id: number | null;
}

export interface TokensTable {
  readonly id: Generated<number>;
  uid: string;
  name: string;
  scope: 'scim' | 'admin' | 'self';
  hash: string;
  source: string | null;
  subject: string | null;
  created_at: Time;
  expires_at: Time | null;
  revoked_at: Time | null;
  last_used_at: Time | null;
  /** The OAuth client that it was issued to. */
  client: string | null;
}

export interface TenantsTable {
  source: string;
  name: string;
  preset: string;
  switches: JsonText;
  rate: number | null;
  state: 'active' | 'disabled';
  created_at: Time;
}

export interface TenantClientsTable {
  uid: string;
  source: string;
  name: string;
  hash: string | null;
  jwks: JsonText | null;
  jwks_url: string | null;
  created_at: Time;
  revoked_at: Time | null;
}

export interface ClientAssertionsTable {
  client: string;
  jti: string;
  expires_at: Time;
}

export interface RequestsTable {
  readonly seq: Generated<number>;
  at: Time;
  tenant: string | null;
  actor: string | null;
  method: string;
  path: string;
  query: string | null;
  status: number;
  ms: number;
  problem: JsonText | null;
  sent: string | null;
  answered: string | null;
}

export interface PairingsTable {
  hash: string;
  scope: 'admin' | 'self';
  subject: string;
  expires_at: Time;
  used_at: Time | null;
}

export interface AuditTable {
  seq: number;
  at: Time;
  actor: string;
  action: string;
  subject: string;
  /** Canonical JSON, text in both dialects: the hash is over these very bytes. */
  data: string;
  hash: string;
  /** For the search; the chain covers what they are made from. */
  actor_folded: string;
  action_folded: string;
  subject_folded: string;
}

/** One row: the newest link of the chain; its lock puts the writers in a row. */
export interface AuditHeadTable {
  id: number;
  seq: number;
  hash: string;
}

/** The outbox of the SCIM event streams: a row is gone once its receiver has it. */
export interface EventsTable {
  readonly id: Generated<number>;
  uid: string;
  source: string;
  at: Time;
  /** JSON, text in both dialects: nothing asks for anything inside. */
  claims: string;
  refusals: number;
  not_before: Time;
  refusal: string | null;
}

/** Which rows of several sources are one human; the lead is a member of its own link. */
export interface LinksTable {
  person_id: number;
  lead_id: number;
  by: string;
  held: Flag;
}

export interface LinkKeysTable {
  person_id: number;
  by: string;
  value: string;
  living: Flag;
}

export interface LinkDoubtsTable {
  person_id: number;
  by: string;
  value: string;
  why: 'twice' | 'differs' | 'follows';
}

/** One row. */
export interface LinkStateTable {
  id: number;
  settings: string;
  seq: number;
}

export interface MigrationsTable {
  version: number;
  name: string;
  applied_at: Time;
}

export interface Schema {
  people: PeopleTable;
  groups: GroupsTable;
  memberships: MembershipsTable;
  nestings: NestingsTable;
  snapshots: SnapshotsTable;
  held_reads: HeldReadsTable;
  cursors: CursorsTable;
  sites: SitesTable;
  accounts: AccountsTable;
  observations: ObservationsTable;
  applied: AppliedTable;
  overrides: OverridesTable;
  policies: PoliciesTable;
  plans: PlansTable;
  plan_parts: PlanPartsTable;
  plan_decisions: PlanDecisionsTable;
  plan_steps: PlanStepsTable;
  journal: JournalTable;
  tokens: TokensTable;
  tenants: TenantsTable;
  tenant_clients: TenantClientsTable;
  client_assertions: ClientAssertionsTable;
  requests: RequestsTable;
  pairings: PairingsTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  events: EventsTable;
  links: LinksTable;
  link_keys: LinkKeysTable;
  link_doubts: LinkDoubtsTable;
  link_state: LinkStateTable;
  migrations: MigrationsTable;
}

export type Db = Kysely<Schema>;

/** A literal, not a parameter: the partial indexes only serve a query whose text repeats their condition. */
export function notArchived(column: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(column)} = 0`;
}

/** A literal too. */
export function isArchived(column: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(column)} = 1`;
}

/** A status, and the column that the indexes go by: one that changes with the status would have all of them written anew. */
export function statusColumns<Status extends string>(status: Status): { status: Status; archived: Flag } {
  return { status, archived: status === 'archived' ? 1 : 0 };
}
