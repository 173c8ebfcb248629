import type { Label, Pages } from '../../shared/portal/descriptor.ts';
import type { PageOf } from './contract.ts';
import { indexTexts, isShown } from './locate.ts';
import { findControls } from './name.ts';

type Pager = NonNullable<NonNullable<Pages['accountList']>['pager']>;

type Search = Pick<Label, 'fr' | 'en'>;

/** How far around the controls their numbers are looked for. */
const REACH = 8;
/** «Page 2 sur 16», “2 / 16”; «1-80 / 330» in a list that counts its lines, whose arrows may go round at the ends. */
const NUMBERS = /(\d+\s*[-–]\s*)?(?<!\d)(\d+)\s*(?:\/|sur|de|of)\s*(\d+)/i;

/** Where a list stands: whether it goes on, and which of its pages it shows where that is written. */
export function readPager(
  pager: Pager | undefined,
  root: ParentNode,
): { readonly last: boolean; readonly page?: PageOf } {
  if (!pager) return { last: true };
  const [next, previous] = [pager.next, pager.previous].map((label) => findControls(root, label));
  const last = !next?.some((control) => !control.matches(':disabled,[aria-disabled=true],.disabled'));
  for (const control of [...(next ?? []), ...(previous ?? [])]) {
    let part: Element | null = control;
    for (let up = 0; part && up < REACH; up++, part = part.parentElement) {
      const [, from, number, of] = NUMBERS.exec(part.textContent) ?? [];
      if (number === undefined || of === undefined) continue;
      if (from !== undefined) return { last: Number(number) >= Number(of) };
      return { last, page: { number: Number(number), of: Number(of) } };
    }
  }
  return { last };
}

/** Whether something is typed in the list's search field, told without reading it, or kept beside it as a chip. */
export function isFiltered(search: Search | undefined, root: ParentNode): boolean {
  const fields = search ? fieldsOf(search, root) : [];
  return fields.some((field) => !field.matches(':placeholder-shown') || hasChips(field));
}

/** Words in the search's own part of the page that neither name it nor can be pressed. */
function hasChips(field: Element): boolean {
  const region = field.closest('search,[role=search]');
  const texts = region ? [...indexTexts(region).values()].flat() : [];
  return texts.some((text) => isShown(text) && !text.closest('label,legend,a,button,[role=button]'));
}

export function hasSearch(search: Search, root: ParentNode): boolean {
  return fieldsOf(search, root).some((field) => field.checkVisibility());
}

function fieldsOf({ fr, en }: Search, root: ParentNode): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[placeholder]')].filter(({ placeholder }) =>
    [fr, en].includes(placeholder),
  );
}
