import type { Label, ListDescriptor } from '../../shared/portal/descriptor.ts';
import type { Recipe } from './contract.ts';
import { findLabel, type TextIndex } from './locate.ts';
import { leadsElsewhere } from './name.ts';

/** With less than this part of a tab's words on the page, it is some other tab. */
const ENOUGH = 0.3;

/**
 * The tab that the page shows, told by the words of its content: how a portal marks its open tab (a colour, a
 * class) differs everywhere and changes. Undefined for a tab that holds no boxes.
 */
export function shownTab(recipe: Recipe, index: TextIndex): string | undefined {
  // A menu may have an entry of the same name as a right. A state may be said by the button that ends it.
  const buttons = new Set(recipe.pages.states.map(({ shown }) => shown));
  const scores = recipe.tabs.map(({ id }) => {
    const expected = wordsOf(recipe, id);
    const isShown = (labels: readonly Label[]) =>
      labels.some((label) =>
        findLabel(index, label).some((element) => buttons.has(label) || !leadsElsewhere(element)),
      );
    return { id, score: expected.filter(isShown).length / Math.max(expected.length, 1) };
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH ? best.id : undefined;
}

/** What a tab says: of each group any label will do. */
function wordsOf({ pages, features, sections, fields }: Recipe, tab: string): (readonly Label[])[] {
  const inTab = new Set(
    sections.filter((section) => section.tab === tab && !section.module).map(({ id }) => id),
  );
  const apart = new Map(pages.singles.map((single) => [single.feature, single]));
  const held = features.filter(
    ({ id, kind, section }) =>
      kind !== 'attribute' && inTab.has(section) && apart.get(id)?.shape !== 'buttons',
  );
  const lists = pages.lists.filter((list) => list.tab === tab);
  const states = pages.states.filter((state) => state.tab === tab);
  return [
    ...(lists.some(({ shape }) => shape === 'badges') ? [] : held.map(({ label }) => [label])),
    ...lists.flatMap((list) => labelsOf(list).map((label) => [label])),
    ...(pages.hours?.tab === tab ? [[pages.hours.question]] : []),
    ...(states.length > 0 ? [states.map(({ shown }) => shown)] : []),
    ...(pages.fieldsTab === tab ? fields.map(({ label }) => [label]) : []),
  ];
}

function labelsOf(list: ListDescriptor): Label[] {
  if (list.shape === 'boxes') return [list.under];
  if (list.shape === 'badges') return [list.beside];
  const { label, box } = list.columns;
  const mode = list.shape === 'table' ? list.mode?.label : undefined;
  return [label, box, mode].filter((each) => each !== undefined);
}
