import type { Override } from '../../shared/model/permission.ts';
import type { Engine, Subject } from '../engine/engine.ts';
import { overrideReaches } from '../engine/override.ts';
import { mayTarget } from '../engine/target.ts';
import { viewOf } from '../engine/view.ts';
import { flowProblems } from './problems.ts';

/**
 * Attenuation (design.md): an override is about nobody outside the population of its node, and gives nothing that the
 * node could not give. The engine would leave such atoms out silently; here the author is told. What a forbid takes away
 * is another matter: the exception has no effect there.
 *
 * @param subject whom it is about
 * @param sites ids of the sites that the override names
 * @throws Problem PERSON_OUTSIDE_POPULATION, CEILING_EXCEEDED
 */
export function assertWithin(
  engine: Engine,
  override: Override,
  subject: Subject,
  sites: readonly string[],
): void {
  const { node } = override;
  if (!mayTarget(engine.populations(node), viewOf(engine.groups, subject)))
    throw flowProblems.PERSON_OUTSIDE_POPULATION({ node, person: subject.person.displayName });
  if (override.effect !== 'allow') return;
  const cut = sites.filter((site) => !overrideReaches(engine, override, { feature: override.feature, site }));
  if (cut.length > 0)
    throw flowProblems.CEILING_EXCEEDED({
      node,
      atoms: cut.length,
      example: `${override.feature} @ ${cut[0]}`,
    });
}
