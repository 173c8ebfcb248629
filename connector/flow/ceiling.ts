import type { Override } from '../../shared/model/permission.ts';
import { explain, type Engine, type Subject } from '../engine/engine.ts';
import { flowProblems } from './problems.ts';

/**
 * Attenuation (design.md): an override gives nothing that its node could not give. The engine would cut such atoms
 * silently; here the author is told. What a forbid takes away is another matter: the exception has no effect there.
 *
 * @param sites ids of the sites that the override names
 * @throws Problem CEILING_EXCEEDED
 */
export function assertWithin(
  engine: Engine,
  override: Override,
  subject: Subject,
  sites: readonly string[],
  now: number,
): void {
  if (override.effect !== 'allow') return;
  const alone: Subject = {
    person: { ...subject.person, status: 'active', attributes: {} },
    accountActive: true,
    groups: [],
    overrides: [override],
  };
  const cut = sites.filter((site) => {
    const { allowed, layer } = explain(
      engine,
      override.portal,
      alone,
      { feature: override.feature, site },
      now,
    );
    return !allowed && layer !== 'forbid';
  });
  if (cut.length > 0)
    throw flowProblems.CEILING_EXCEEDED({
      node: override.node,
      atoms: cut.length,
      example: `${override.feature} @ ${cut[0]}`,
    });
}
