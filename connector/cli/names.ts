import type { Site } from '../../shared/model/site.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { cliProblems } from './problems.ts';

type Feature = Descriptor['features'][number];

/** A feature by its id or by a name of either language, without case. @throws Problem CLI_FEATURE_UNKNOWN */
export function findFeature(portal: Descriptor, name: string): Feature {
  const found = portal.features.find((feature) => isCalled(feature, name));
  if (!found) {
    const known = portal.features.map(({ id }) => id);
    throw cliProblems.CLI_FEATURE_UNKNOWN({ feature: name, portal: portal.id, known });
  }
  return found;
}

/** Whether a portal has a feature of that id or name. */
export function hasFeature(portal: Descriptor, name: string): boolean {
  return portal.features.some((feature) => isCalled(feature, name));
}

function isCalled({ id, label }: Feature, name: string): boolean {
  const wanted = fold(name);
  return [id, label.fr, label.en, ...label.variants].some((one) => fold(one) === wanted);
}

/** A site by its id or name, without case. @throws Problem CLI_SITE_UNKNOWN */
export function findSite(portal: Descriptor, sites: readonly Site[], name: string): Site {
  const wanted = fold(name);
  const found = sites.find((site) => site.id === name) ?? sites.find((site) => fold(site.name) === wanted);
  if (!found) throw cliProblems.CLI_SITE_UNKNOWN({ site: name, portal: portal.id });
  return found;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
