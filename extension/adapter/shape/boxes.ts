import type { ListDescriptor } from '../../../shared/portal/descriptor.ts';
import { isLabel } from '../../../shared/portal/label.ts';
import type { Box, Recipe } from '../contract.ts';
import { findLabel, type TextIndex } from '../locate.ts';
import { boxOf } from '../mark.ts';
import { leadsElsewhere } from '../name.ts';
import { listedFeatures } from '../listed.ts';
import type { Probes } from '../probe.ts';
import { boxesUnder } from '../region.ts';

/** Reads check boxes with their labels, under a heading. A box that the catalogue does not know is left alone. */
export function readBoxes(
  recipe: Recipe,
  list: ListDescriptor<'boxes'>,
  index: TextIndex,
  probes: Probes,
): Box[] {
  const heading = findLabel(index, list.under).find(
    (element) => !element.closest('label') && !leadsElsewhere(element),
  );
  if (!heading) {
    probes.fail(`list:${list.tab}:heading`);
    return [];
  }
  const shown = boxesUnder(heading);
  if (list.holds === 'sites')
    return shown.map(({ input, label }) => ({ subject: { kind: 'site', label }, ...boxOf(input) }));
  return listedFeatures(recipe, list.tab).flatMap(({ id, label }) => {
    const same = shown.filter((each) => isLabel(label, each.label));
    const found = probes.one(`feature:${id}`, same);
    return found ? [{ subject: { kind: 'feature' as const, id }, ...boxOf(found.input) }] : [];
  });
}
