import type { Site } from '../../../shared/model/site.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Text } from '../../../shared/problem.ts';

/** What a portal's people call its functions and its places. */
export interface Names {
  feature(id: string): Text;
  site(id: string): string;
}

export function namesOf(portal: Descriptor, sites: readonly Site[]): Names {
  const labels = new Map(portal.features.map(({ id, label }) => [id, { fr: label.fr, en: label.en }]));
  const places = new Map(sites.map(({ id, name }) => [id, name]));
  return {
    feature: (id) => labels.get(id) ?? { fr: id, en: id },
    site: (id) => places.get(id) ?? id,
  };
}
