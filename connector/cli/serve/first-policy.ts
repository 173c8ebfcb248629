import type { Problem } from '../../../shared/problem.ts';
import type { Config } from '../../config.ts';
import { adoptPolicy } from '../../flow/policy/adopt.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { Store } from '../../store/store.ts';
import { EXIT } from '../exit.ts';
import { knownWorld } from '../policy-world.ts';
import { readText } from '../read-text.ts';
import { Refused } from '../refused.ts';

/**
 * Gives a store without a policy the one of the configuration; later ones come by `portillon policy apply` only.
 * Groups that are not there yet are answered as warnings, not refused: an identity provider may push them later,
 * and until then such a rule matches nobody.
 *
 * @throws Refused when the file itself is wrong
 */
export async function applyFirstPolicy(
  store: Store,
  config: Pick<Config, 'portals' | 'policyFile'>,
  author: string,
  now: number,
): Promise<readonly Problem[]> {
  if (await store.policies.current()) return [];
  const file = config.policyFile;
  const yaml = await readText(file);
  const world = await knownWorld(store, config);
  const { problems } = loadPolicy(yaml, { file, world: { ...world, groups: undefined } });
  if (problems.length > 0) throw new Refused(problems, EXIT.policy);
  await adoptPolicy(store, yaml, 0, { action: 'policy.applied', author, data: { file } }, now);
  const checked = loadPolicy(yaml, { file, world });
  return [...checked.problems, ...checked.warnings];
}
