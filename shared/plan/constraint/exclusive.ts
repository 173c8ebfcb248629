import type { Exclusion } from '../../model/policy.ts';
import type { Descriptor } from '../../portal/descriptor.ts';

/** A portal's exclusive functions as exclusions: each against every other function, refused by the portal itself. */
export function exclusiveRoles(portal: Descriptor): readonly Exclusion[] {
  const functions = portal.features.filter((feature) => feature.kind === 'function');
  return portal.constraints.flatMap((constraint): readonly Exclusion[] => {
    if (constraint.kind !== 'exclusive') return [];
    const { feature } = constraint;
    const others = functions
      .map(({ id }) => id)
      .filter((id) => id !== feature && id !== portal.lifecycle.access?.feature);
    const role = portal.features.find(({ id }) => id === feature)!;
    return [
      {
        id: `${portal.id}/exclusive/${feature}`,
        name: role.label.fr,
        sides: [
          { portal: portal.id, mode: 'any', features: [feature] },
          { portal: portal.id, mode: 'any', features: others },
        ],
        where: 'anywhere',
        action: 'block',
        exemptions: [],
      },
    ];
  });
}
