import { createHash } from 'node:crypto';
import type { Policy } from '../../shared/model/policy.ts';
import type { Site } from '../../shared/model/site.ts';
import { compile, type Engine, type World } from '../engine/engine.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Store } from '../store/store.ts';
import type { ConfiguredPortal } from './portal.ts';
import { flowProblems } from './problems.ts';

export type WorldStore = Pick<Store, 'groups' | 'sites' | 'policies'>;

/** The engine with what it was compiled from. */
export interface Compiled {
  readonly engine: Engine;
  readonly policy: Policy;
  readonly sites: ReadonlyMap<string, readonly Site[]>;
}

/**
 * Loads policy, groups and sites, and compiles them; compiles again only when one of them moved,
 * so that another process (a sync, a policy apply) is seen at the next call.
 */
export function createWorld(
  store: WorldStore,
  portals: readonly ConfiguredPortal[],
): () => Promise<Compiled> {
  let last: { fingerprint: string; compiled: Compiled } | undefined;
  return async () => {
    const [version, groups, nestings] = await Promise.all([
      store.policies.current(),
      store.groups.all(),
      store.groups.nestings(),
    ]);
    if (!version) throw flowProblems.FLOW_NO_POLICY({});
    const sites = new Map<string, readonly Site[]>();
    for (const { descriptor } of portals) sites.set(descriptor.id, await store.sites.all(descriptor.id));
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([version.version, groups, nestings, [...sites]]))
      .digest('base64');
    if (last?.fingerprint === fingerprint) return last.compiled;
    const policy = readPolicy(version.version, version.yaml, portals, sites);
    const world: World = {
      portals: portals.map(({ descriptor }) => ({
        id: descriptor.id,
        features: descriptor.features.map(({ id, implies }) => ({ id, implies })),
        sites: sites.get(descriptor.id)!,
      })),
      groups,
      nestings,
    };
    const compiled = { engine: compile(policy, world), policy, sites };
    last = { fingerprint, compiled };
    return compiled;
  };
}

/** A stored policy stays readable when a group that it names has gone: such a rule matches nobody. */
function readPolicy(
  version: number,
  yaml: string,
  portals: readonly ConfiguredPortal[],
  sites: ReadonlyMap<string, readonly Site[]>,
): Policy {
  const { policy, problems } = loadPolicy(yaml, {
    file: `policy@${version}`,
    world: {
      portals: portals.map(({ descriptor }) => ({ descriptor, sites: sites.get(descriptor.id)! })),
      groups: undefined,
    },
  });
  if (!policy) throw flowProblems.FLOW_POLICY_BROKEN({ version, first: problems[0]?.message ?? '' });
  return { ...policy, version };
}
