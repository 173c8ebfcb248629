import { hashPolicy } from '../../policy/load.ts';
import type { Json, PolicyVersion, Store } from '../../store/store.ts';
import { flowProblems } from '../problems.ts';

/** What the audit keeps of a new version. */
export interface Adoption {
  readonly action: 'policy.applied' | 'policy.edited' | 'policy.reverted';
  readonly author: string;
  readonly data: Json;
}

/**
 * Makes a text the next version after `base` (0 = the first), with its audit record, or does nothing.
 *
 * @throws Problem FLOW_POLICY_MOVED
 */
export async function adoptPolicy(
  store: Pick<Store, 'transaction'>,
  yaml: string,
  base: number,
  { action, author, data }: Adoption,
  now: number,
): Promise<PolicyVersion> {
  return store.transaction(async (inside) => {
    const current = (await inside.policies.current())?.version ?? 0;
    if (base !== current) throw flowProblems.FLOW_POLICY_MOVED({ base, current });
    const candidate = { yaml, hash: hashPolicy(yaml), author, appliedAt: now };
    const added = await inside.policies.add(candidate, base);
    const { version, hash } = added;
    await inside.audit.append({
      at: now,
      actor: author,
      action,
      subject: 'policy',
      data: { version, hash, base, ...data },
    });
    return added;
  });
}
