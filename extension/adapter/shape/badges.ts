import type { Label, ListDescriptor } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import { partBeside } from '../beside.ts';
import type { Box, Recipe, WriteResult } from '../contract.ts';
import { findLabel, type TextIndex } from '../locate.ts';
import { nameOf } from '../name.ts';
import type { Probes } from '../probe.ts';
import { sleep } from '../sleep.ts';

/** Drop-down lists of such fields ask their server. */
const OFFERED_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 50;

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
        ...(field && { set: ({ ticked }) => (ticked ? add(field, label) : take(holder, label)) }),
      };
    });
}

/** The innermost element that says just this. */
function badgeIn(holder: Element, label: Label): Element | undefined {
  const words = spellings(label);
  return [...holder.querySelectorAll('*')]
    .filter((each) => words.has(normaliseLabel(each.textContent)) && each.checkVisibility())
    .findLast((each) => !each.closest('[role=listbox],[role=menu],ul'));
}

function take(holder: Element, label: Label): WriteResult {
  let part: Element | undefined = badgeIn(holder, label);
  while (part && part !== holder) {
    const cross = [...part.querySelectorAll<HTMLElement>('a,button,[role=button]')].at(-1);
    if (cross) {
      cross.click();
      return 'done';
    }
    part = part.parentElement ?? undefined;
  }
  return 'missing';
}

async function add(field: HTMLInputElement, label: Label): Promise<WriteResult> {
  const words = spellings(label);
  field.focus();
  field.click();
  field.value = label.fr;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  for (let waited = 0; waited < OFFERED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const offered = [
      ...document.querySelectorAll<HTMLElement>('[role=option],[role=listbox] *,[role=menu] *,ul li'),
    ]
      .filter((each) => words.has(normaliseLabel(nameOf(each))) && each.checkVisibility())
      .at(-1);
    if (offered) {
      offered.click();
      return 'done';
    }
    await sleep(LOOK_EVERY_MS);
  }
  return 'missing';
}
