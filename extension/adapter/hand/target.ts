import type { Label } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Recipe, Target } from '../contract.ts';
import { indexTexts } from '../locate.ts';
import { findControls, nameOf } from '../name.ts';
import { accountRows } from '../read-accounts.ts';

/** What is pressed, and how. */
export interface Way {
  readonly element: HTMLElement;
  readonly twice: boolean;
}

/** The one element that leads there; undefined when the page has none, or several that cannot be told apart. */
export function findWay(recipe: Recipe, target: Target, root: HTMLElement): Way | undefined {
  const { pages } = recipe;
  switch (target.kind) {
    case 'account':
      return rowWay(recipe, target.key, root);
    case 'tab':
      return press(recipe, recipe.tabs.find(({ id }) => id === target.tab)?.label, root);
    case 'list':
      return (pages.accountList?.path ?? [])
        .toReversed()
        .reduce<Way | undefined>((way, label) => way ?? press(recipe, label, root), undefined);
    case 'next':
    case 'previous': {
      const tab = pages.lists.find(
        ({ pager }) => pager && findControls(root, pager[target.kind as 'next']).length > 0,
      );
      const pager = tab?.pager ?? pages.accountList?.pager;
      return press(recipe, pager?.[target.kind], root);
    }
    case 'button': {
      const single = pages.singles.find(({ feature }) => feature === target.feature);
      const labels = single?.shape === 'buttons' ? [single.gives, single.takes] : [];
      return labels.map((label) => press(recipe, label, root)).find((way) => way !== undefined);
    }
    case 'edit':
      return press(recipe, pages.edit, root);
    case 'save':
      return press(recipe, pages.save, root);
    case 'create':
      return press(recipe, pages.create?.open, root);
  }
}

function press(recipe: Recipe, label: Label | undefined, root: ParentNode): Way | undefined {
  const found = (label ? findControls(root, label) : []).filter(
    (each) => !isForbidden(recipe, each) && !each.matches(':disabled,[aria-disabled=true]'),
  );
  const [element] = found;
  // A page may link one place twice, and carry its save button at the top and at the bottom of a form.
  const places = new Set(found.map((each) => (each instanceof HTMLAnchorElement && each.href) || each));
  const isOne = places.size === 1 || label === recipe.pages.save;
  return element && isOne ? { element, twice: false } : undefined;
}

/** Controls that delete, reset or charge are neither pressed nor pointed at, whatever a descriptor says elsewhere. */
function isForbidden({ pages }: Recipe, element: Element): boolean {
  const name = normaliseLabel(nameOf(element));
  return pages.never.some((label) => spellings(label).has(name));
}

function rowWay(recipe: Recipe, key: string, root: HTMLElement): Way | undefined {
  const open = recipe.pages.accountList?.open;
  const wanted = key.toLowerCase();
  const found = accountRows(recipe, indexTexts(root))?.filter(
    ({ account }) => account.key.toLowerCase() === wanted,
  );
  const [line] = found ?? [];
  if (!open || !line || found?.length !== 1) return undefined;
  if (typeof open === 'object') return press(recipe, open.icon, line.row);
  const link = line.cell.querySelector<HTMLElement>('a') ?? line.row.querySelector<HTMLElement>('a');
  const element = open === 'link' && link ? link : (line.cell as HTMLElement);
  return { element, twice: open === 'double-click' };
}

/** Whether pressing it runs a script of the page's, as the links of a post-back do. */
export function runsScript({ element }: Way): boolean {
  return element instanceof HTMLAnchorElement && element.protocol === 'javascript:';
}

/** Presses it as a person would. */
export function go({ element, twice }: Way): void {
  element.click();
  if (!twice) return;
  element.click();
  element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, view: window }));
}
