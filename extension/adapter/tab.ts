import type { Label } from '../../shared/portal/descriptor.ts';
import type { Recipe } from './contract.ts';
import { findLabel, type TextIndex } from './locate.ts';

/** With less than this part of a tab's words on the page, it is some other tab. */
const ENOUGH = 0.3;

/**
 * The tab that the page shows, told by the words of its content: how a portal marks its open tab (a colour, a
 * class) differs everywhere and changes. Undefined for a tab that holds no boxes.
 */
export function shownTab(recipe: Recipe, index: TextIndex): string | undefined {
  const scores = recipe.tabs.map(({ id }) => {
    const expected = wordsOf(recipe, id);
    const shown = expected.filter((label) => findLabel(index, label).length > 0).length;
    return { id, score: shown / Math.max(expected.length, 1) };
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= ENOUGH ? best.id : undefined;
}

function wordsOf({ pages, features, sections, fields }: Recipe, tab: string): Label[] {
  const inTab = new Set(sections.filter((section) => section.tab === tab).map(({ id }) => id));
  const held = features.filter(({ kind, section }) => kind !== 'attribute' && inTab.has(section));
  const lists = pages.lists.filter((list) => list.tab === tab);
  return [
    ...held.map(({ label }) => label),
    ...lists.flatMap(({ columns, mode }) => [columns.label, columns.box, mode?.label]),
    ...(pages.fieldsTab === tab ? fields.map(({ label }) => label) : []),
  ].filter((label) => label !== undefined);
}
