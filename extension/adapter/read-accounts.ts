import { isLabel, normaliseLabel, oneLine, spellings } from '../../shared/portal/label.ts';
import type { Label, Pages } from '../../shared/portal/descriptor.ts';
import type { ListedAccount, ListReading, Recipe } from './contract.ts';
import { cellAt, columnOf, rowAround, rowsOf, tableAround } from './grid.ts';
import { cellNamed } from './header.ts';
import { findLabel, type TextIndex } from './locate.ts';
import { isSaid } from './name.ts';
import { listedFeatures } from './listed.ts';
import { isFiltered, readPager } from './pager.ts';
import { hasOthers } from './shape/badges.ts';

type Held = NonNullable<Pages['accountList']>['holds'][number];

/** A line of the list, with its row: what a click opens. */
export interface AccountRow {
  readonly account: ListedAccount;
  readonly row: Element;
  readonly cell: Element;
}

/** The lines of the portal's list of accounts; undefined on any other page. */
export function accountRows(recipe: Recipe, index: TextIndex): AccountRow[] | undefined {
  const { accountList } = recipe.pages;
  if (!accountList) return undefined;
  const [header, ...others] = findLabel(index, accountList.column).filter((element) =>
    element.closest('th,[role=columnheader]'),
  );
  const table = header && tableAround(header);
  const headerRow = header && rowAround(header);
  if (!table || !headerRow || others.length > 0) return undefined;
  const { heading } = accountList;
  if (!isSaid(index, document, heading)) return undefined;
  const column = columnOf(header);
  const names = accountList.name.map((label) => columnNamed(headerRow, label));
  const holds = accountList.holds.map((held) => ({ held, at: columnNamed(headerRow, held.column) }));
  return rowsOf(table)
    .filter((row) => row !== headerRow)
    .flatMap((row): AccountRow[] => {
      const cell = cellAt(row, column);
      const key = textOf(cell);
      if (!cell || key === '') return [];
      const name = names
        .map((at) => textOf(cellAt(row, at)))
        .join(' ')
        .trim();
      const items = holds.flatMap(({ held, at }) => heldBy(recipe, held, cellAt(row, at)));
      return [{ account: { key, ...(name !== '' && { name }), items }, row, cell }];
    });
}

export function readAccountList(
  recipe: Recipe,
  index: TextIndex,
  viewer: string,
  root: ParentNode,
): ListReading | undefined {
  const rows = accountRows(recipe, index);
  if (!rows) return undefined;
  const { pager, search } = recipe.pages.accountList ?? {};
  const filtered = isFiltered(search, root);
  return {
    kind: 'account-list',
    viewer,
    accounts: rows.map(({ account }) => account),
    last: !filtered && readPager(pager, root).last,
    filtered,
  };
}

/** What a cell says of the rights of its row's account; nothing where its words are unknown. */
function heldBy(recipe: Recipe, held: Held, cell: Element | undefined): ListedAccount['items'] {
  if (!cell) return [];
  if (held.shape === 'word') {
    const says = (labels: readonly Label[]) => labels.some((label) => isLabel(label, cell.textContent));
    if (says(held.yes)) return [{ feature: held.feature, ticked: true }];
    return says(held.no) ? [{ feature: held.feature, ticked: false }] : [];
  }
  const shown = new Set(
    [...cell.querySelectorAll('*')].map((each) =>
      normaliseLabel(each.textContent || each.getAttribute('title') || ''),
    ),
  );
  const features = listedFeatures(recipe, held.tab);
  if (hasOthers(cell, features)) return [];
  return features.map(({ id, label }) => ({
    feature: id,
    ticked: [...spellings(label)].some((words) => shown.has(words)),
  }));
}

function columnNamed(headerRow: Element, label: Label): number {
  const cell = cellNamed(headerRow, label);
  return cell ? columnOf(cell) : -1;
}

const textOf = (cell: Element | undefined): string => oneLine(cell?.textContent ?? '');
