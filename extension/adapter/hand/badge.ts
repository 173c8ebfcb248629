import type { Label } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Control, Wish, WriteResult } from '../contract.ts';
import { nameOf } from '../name.ts';
import { badgeIn } from '../shape/badges.ts';
import { until } from './sleep.ts';

/** Drop-down lists of such fields ask their server. */
const OFFERED_WITHIN_MS = 2_000;
const OFFERS = '[role=option],[role=listbox] *,[role=menu] *,ul li';

/** Takes a badge away by its cross, or adds one by the field that offers the others. */
export async function writeBadge(
  { holder, field, label }: Extract<Control, { kind: 'badge' }>,
  { ticked }: Wish,
): Promise<WriteResult> {
  return ticked ? await add(field, label) : take(holder, label);
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
  const offered = await until(
    () =>
      [...document.querySelectorAll<HTMLElement>(OFFERS)]
        .filter((each) => words.has(normaliseLabel(nameOf(each))) && each.checkVisibility())
        .at(-1),
    OFFERED_WITHIN_MS,
  );
  offered?.click();
  return offered ? 'done' : 'missing';
}
