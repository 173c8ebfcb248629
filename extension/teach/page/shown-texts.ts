import { isShown, type TextIndex } from '../../adapter/locate.ts';

/** The texts that can be seen, each with the elements that say it. */
export function shownTexts(index: TextIndex): Element[][] {
  return [...index.values()].map((same) => same.filter(isShown)).filter(({ length }) => length > 0);
}
