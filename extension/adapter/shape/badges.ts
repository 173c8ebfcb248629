import type { Label, ListDescriptor } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import { partBeside } from '../beside.ts';
import type { Box, Recipe } from '../contract.ts';
import { findLabel, type TextIndex } from '../locate.ts';
import type { Probes } from '../probe.ts';

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
  const parts = findLabel(index, list.beside).flatMap((label) => partBeside(label) ?? []);
  const part = probes.one(`list:${list.tab}:badges`, parts);
  if (!part) return [];
  const holder = part instanceof HTMLInputElement ? (part.closest('td,dd,div') ?? part) : part;
  const field = holder.querySelector<HTMLInputElement>('input[type=text],input:not([type])');
  const sections = new Set(recipe.sections.filter(({ tab }) => tab === list.tab).map(({ id }) => id));
  const singles = new Set(recipe.pages.singles.map(({ feature }) => feature));
  return recipe.features
    .filter(({ id, kind, section }) => kind === 'function' && sections.has(section) && !singles.has(id))
    .map(({ id, label }) => {
      const badge = badgeIn(holder, label);
      const now = badge !== undefined;
      return {
        subject: { kind: 'feature', id },
        cell: badge ?? holder,
        saved: now,
        now,
        disabled: false,
        ...(field && { control: { kind: 'badge', holder, field, label } }),
      };
    });
}

/** The innermost element that says just this. */
export function badgeIn(holder: Element, label: Label): Element | undefined {
  const words = spellings(label);
  return [...holder.querySelectorAll('*')]
    .filter((each) => words.has(normaliseLabel(each.textContent)) && each.checkVisibility())
    .findLast((each) => !each.closest('[role=listbox],[role=menu],ul'));
}
