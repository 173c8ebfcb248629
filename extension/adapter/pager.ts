import type { Label, Pages } from '../../shared/portal/descriptor.ts';
import type { PageOf } from './contract.ts';
import { findControls } from './name.ts';

type Pager = NonNullable<NonNullable<Pages['accountList']>['pager']>;

type Search = Pick<Label, 'fr' | 'en'>;

/** How far around the controls their numbers are looked for. */
const REACH = 4;
/** «Page 2 sur 16», “2 / 16”; not the «1-80 / 330» of a list that counts its lines. */
const NUMBERS = /(?<![-\d]|[-–]\s)(\d+)\s*(?:\/|sur|de|of)\s*(\d+)/i;

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
      const [, number, of] = NUMBERS.exec(part.textContent) ?? [];
      if (number !== undefined && of !== undefined)
        return { last, page: { number: Number(number), of: Number(of) } };
    }
  }
  return { last };
}

/** Whether something is typed in the list's search field; told without reading it. */
export function isFiltered(search: Search | undefined, root: ParentNode): boolean {
  return search !== undefined && fieldsOf(search, root).some((field) => !field.matches(':placeholder-shown'));
}

export function hasSearch(search: Search, root: ParentNode): boolean {
  return fieldsOf(search, root).some((field) => field.checkVisibility());
}

function fieldsOf({ fr, en }: Search, root: ParentNode): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[placeholder]')].filter(({ placeholder }) =>
    [fr, en].includes(placeholder),
  );
}
