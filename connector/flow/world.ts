import type { Policy } from '../../shared/model/policy.ts';
import type { Site } from '../../shared/model/site.ts';
import { compile, type Engine, type World } from '../engine/engine.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from './hash.ts';
import type { ConfiguredPortal } from './portal.ts';
import { flowProblems } from './problems.ts';

export type WorldStore = Pick<Store, 'groups' | 'sites' | 'policies' | 'journal'>;

/** The engine with what it was compiled from. */
export interface Compiled {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly sites: ReadonlyMap<string, readonly Site[]>;
}

/**
 * Loads policy, groups and sites, and compiles them; compiles again only when one of them moved, so that another
 * process (a sync, a policy apply) is seen at the next call. The journal tells whether groups or sites may have moved.
 */
export function createWorld(
  store: WorldStore,
  portals: readonly ConfiguredPortal[],
): () => Promise<Compiled> {
  let last: { version: number; seq: number; read: Read; compiled: Compiled } | undefined;
  return async () => {
    const version = await store.policies.current();
    if (!version) throw flowProblems.FLOW_NO_POLICY({});
    const seq = await store.journal.head();
    const isRead = last && (await store.journal.since(last.seq)).people !== 'all';
    const read = last && isRead ? last.read : await readWorld(store, portals);
    if (last && last.version === version.version && last.read.fingerprint === read.fingerprint) {
      last = { ...last, seq };
      return last.compiled;
    }
    const policy = readPolicy(version.version, version.yaml, portals, read.sites);
    const compiled = { engine: compile(policy, read.world), policy, sites: read.sites };
    last = { version: version.version, seq, read, compiled };
    return compiled;
  };
}

/** What the engine asks of the store, policy apart. */
interface Read {
  readonly world: World;
  readonly sites: Compiled['sites'];
  readonly fingerprint: string;
}

async function readWorld(store: WorldStore, portals: readonly ConfiguredPortal[]): Promise<Read> {
  const [groups, nestings] = [await store.groups.all(), await store.groups.nestings()];
  const sites = new Map<string, readonly Site[]>();
  for (const { descriptor } of portals) sites.set(descriptor.id, await store.sites.all(descriptor.id));
  const world: World = {
    portals: portals.map(({ descriptor }) => ({
      id: descriptor.id,
      features: descriptor.features.map(({ id, implies }) => ({ id, implies })),
      sites: sites.get(descriptor.id)!,
    })),
    groups,
    nestings,
  };
  return { world, sites, fingerprint: sha256(JSON.stringify([groups, nestings, [...sites]])) };
}

/** An earlier version as it reads today; undefined when there is none, or it can no longer be read. */
export async function readVersion(
  store: Pick<Store, 'policies'>,
  portals: readonly ConfiguredPortal[],
  sites: Compiled['sites'],
  version: number,
): Promise<Policy | undefined> {
  const stored = await store.policies.get(version);
  return stored && loadStored(version, stored.yaml, portals, sites).policy;
}

/** A stored policy stays readable when a group that it names has gone: such a rule matches nobody. */
function readPolicy(
  version: number,
  yaml: string,
  portals: readonly ConfiguredPortal[],
  sites: ReadonlyMap<string, readonly Site[]>,
): Policy {
  const { policy, problems } = loadStored(version, yaml, portals, sites);
  if (!policy) throw flowProblems.FLOW_POLICY_BROKEN({ version, first: problems[0]?.message ?? '' });
  return { ...policy, version };
}

function loadStored(
  version: number,
  yaml: string,
  portals: readonly ConfiguredPortal[],
  sites: Compiled['sites'],
): ReturnType<typeof loadPolicy> {
  return loadPolicy(yaml, {
    file: `policy@${version}`,
    world: {
      portals: portals.map(({ descriptor }) => ({ descriptor, sites: sites.get(descriptor.id)! })),
      groups: undefined,
    },
  });
}
