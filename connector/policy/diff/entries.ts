import { defaultPortalPolicy, ROOT_NODE, type Policy } from '../../../shared/model/policy.ts';
import type { PolicyPart } from './change.ts';

type Entry = Readonly<Record<string, unknown>>;

/** How the entries of a part are told apart: an id, and the fields that it is made of. */
interface Naming<P extends PolicyPart> {
  readonly id: (entry: Policy[P] extends readonly (infer E)[] ? E : Policy[P]) => string;
  readonly named: readonly string[];
  /** What an entry is that the policy leaves out. */
  readonly left?: (id: string) => object | undefined;
}

const byId = { id: ({ id }: { readonly id: string }) => id, named: ['id'] };

const namings: { readonly [P in PolicyPart]: Naming<P> } = {
  portals: { id: ({ portal }) => portal, named: ['portal'], left: defaultPortalPolicy },
  nodes: { ...byId, left: (id) => (id === ROOT_NODE ? { id, admins: [] } : undefined) },
  roles: byId,
  profiles: byId,
  schedules: byId,
  rules: byId,
  exclusions: byId,
  holders: { id: ({ portal, feature }) => `${portal}/${feature}`, named: ['portal', 'feature'] },
  seats: byId,
  guards: {
    id: ({ portal = '*', kind = '*', agency = '*' }) => `${portal}/${kind}/${agency}`,
    named: ['portal', 'kind', 'agency'],
  },
  approvals: { id: () => '', named: [] },
};

export const POLICY_PARTS = Object.keys(namings) as readonly PolicyPart[];

/** The entries of one part by id, each with the fields that its id does not tell. */
export function entriesOf(policy: Policy, part: PolicyPart): ReadonlyMap<string, Entry> {
  const { id, named } = namings[part] as Naming<PolicyPart>;
  return new Map([policy[part]].flat().map((entry) => [id(entry as never), without(entry, named)]));
}

/** The entry that stands for one that the policy does not write. */
export function leftOut(part: PolicyPart, id: string): Entry | undefined {
  const { left, named } = namings[part];
  const entry = left?.(id);
  return entry && without(entry, named);
}

/** The id of an entry as a file or an edit writes it; undefined when it lacks what the id is made of. */
export function idIn(part: PolicyPart, entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const id: unknown = namings[part].id(entry as never);
  return typeof id === 'string' ? id : undefined;
}

function without(entry: object, names: readonly string[]): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !names.includes(key)));
}
