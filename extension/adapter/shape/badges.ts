import type { Label, ListDescriptor } from '../../../shared/portal/descriptor.ts';
import { isLabel, spellings } from '../../../shared/portal/label.ts';
import { partBeside } from '../beside.ts';
import type { Box, Recipe } from '../contract.ts';
import { findLabel, indexTexts, isShown, type TextIndex } from '../locate.ts';
import { listedFeatures } from '../listed.ts';
import type { Probes } from '../probe.ts';
import { isVisible } from '../visible.ts';

/**
 * Reads badges beside a label: one that is there is held, one that is not is not. In edit mode each has a control that
 * takes it away, and a field that offers the others.
 */
export function readBadges(
  recipe: Recipe,
  list: ListDescriptor<'badges'>,
  index: TextIndex,
  probes: Probes,
): Box[] {
  const holders = findLabel(index, list.beside).flatMap((label) => holderBeside(label) ?? []);
  const holder = probes.one(`list:${list.tab}:badges`, holders);
  if (!holder) return [];
  const features = listedFeatures(recipe, list.tab);
  // Of a badge that the catalogue does not know, nobody can say which right it is.
  if (hasOthers(holder, features)) probes.fail(`list:${list.tab}:badge`);
  const field = holder.querySelector<HTMLInputElement>('input[type=text],input:not([type])');
  return features.map(({ id, label }) => {
    const badge = badgeIn(holder, label);
    const now = badge !== undefined;
    return {
      subject: { kind: 'feature', id },
      cell: badge ?? holder,
      ...(!badge && { name: label }),
      saved: now,
      now,
      disabled: !field,
      ...(field && { control: { kind: 'badge', holder, field, label } }),
    };
  });
}

/** All that stands beside the label: where the label names a field, the badges are the field's neighbours. */
function holderBeside(label: Element): Element | undefined {
  const part = partBeside(label);
  if (!(part instanceof HTMLInputElement)) return part;
  let holder: Element = part;
  while (holder.parentElement && !holder.parentElement.contains(label)) holder = holder.parentElement;
  return holder === part ? (part.parentElement ?? part) : holder;
}

/** Whether words stand here that are no feature's, but for what can be pressed. */
export function hasOthers(holder: Element, features: Recipe['features']): boolean {
  const known = new Set(features.flatMap(({ label }) => [...spellings(label)]));
  return [...indexTexts(holder)].some(
    ([words, texts]) =>
      !known.has(words) && texts.some((text) => isShown(text) && !text.closest('a,button,[role=button]')),
  );
}

/** The innermost element that says just this. */
export function badgeIn(holder: Element, label: Label): Element | undefined {
  return [...holder.querySelectorAll('*')]
    .filter((each) => isLabel(label, each.textContent) && isVisible(each))
    .findLast((each) => !each.closest('[role=listbox],[role=menu],ul'));
}
