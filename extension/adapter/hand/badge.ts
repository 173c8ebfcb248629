import type { Label } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Control, Wish, WriteResult } from '../contract.ts';
import { nameOf } from '../name.ts';
import { badgeIn } from '../shape/badges.ts';
import { isVisible } from '../visible.ts';
import { until } from './sleep.ts';

/** Drop-down lists of such fields ask their server. */
const OFFERED_WITHIN_MS = 2_000;
const OPENS_WITHIN_MS = 300;
const OFFERS = '[role=option],[role=listbox] *,[role=menu] *,li';

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
  const before = new Set(offersOf(label));
  const offered = (within: number) =>
    until(() => offersOf(label).findLast((each) => !before.has(each)), within);
  const narrow = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  field.focus();
  field.click();
  // The whole list may open; a longer one narrows to what is typed, in the language of the page.
  let found = await offered(OPENS_WITHIN_MS);
  for (const text of new Set([label.fr, label.en])) {
    if (found) break;
    narrow(text);
    found = await offered(OFFERED_WITHIN_MS);
  }
  if (!found) narrow('');
  found?.click();
  return found ? 'done' : 'missing';
}

function offersOf(label: Label): HTMLElement[] {
  const words = spellings(label);
  return [...document.querySelectorAll<HTMLElement>(OFFERS)].filter(
    (each) => words.has(normaliseLabel(nameOf(each))) && isVisible(each),
  );
}
