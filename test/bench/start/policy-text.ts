import type { Condition, Scope } from '../../../shared/model/policy.ts';
import type { Dataset } from '../engine/dataset.ts';

/**
 * The dataset's rules as the content of a policy file. The features of each of its portals, by their order, become
 * those of a portal of ours.
 */
export function policyText(
  { policy, world }: Dataset,
  portals: readonly string[],
  featuresOf: (portal: string) => readonly string[],
): object {
  const ours = new Map(world.portals.map(({ id }, index) => [id, portals[index]!]));
  const feature = new Map(
    world.portals.flatMap(({ id, features }) => {
      const known = featuresOf(ours.get(id)!);
      return features.map((one, index) => [one.id, known[index % known.length]!] as const);
    }),
  );
  return {
    portillon: 1,
    rules: policy.rules.map((rule) => ({
      id: rule.id,
      portal: ours.get(rule.portal),
      effect: rule.effect,
      when: whenText(rule.when),
      grant: { features: [...new Set(rule.features.map((one) => feature.get(one)))] },
      scope: scopeText(rule.scope),
    })),
  };
}

function whenText(when: Condition): unknown {
  if ('all' in when) return { all: when.all.map(whenText) };
  if ('any' in when) return { any: when.any.map(whenText) };
  return when;
}

function scopeText(scope: Scope): unknown {
  if (scope.kind === 'list') return { sites: scope.sites };
  return scope.kind;
}
