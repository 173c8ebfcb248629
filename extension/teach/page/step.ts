export type Direction = 'wider' | 'narrower' | 'before' | 'after';

export interface Stepped {
  readonly element: Element;
  /** What was left behind by widening, to come back to. */
  readonly inner: Element[];
}

/** What an arrow key chooses in the place of `from`. `ours` is never chosen. */
export function step(
  from: Element | undefined,
  direction: Direction,
  inner: readonly Element[],
  ours: Element,
): Stepped {
  if (!from) return { element: document.querySelector('main,h1,form,table') ?? document.body, inner: [] };
  if (direction === 'wider') {
    const { parentElement } = from;
    if (!parentElement || from === document.body) return { element: from, inner: [...inner] };
    return { element: parentElement, inner: [...inner, from] };
  }
  if (direction === 'narrower') {
    const back = inner.at(-1);
    if (back) return { element: back, inner: inner.slice(0, -1) };
    return { element: [...from.children].find((each) => isChoice(each, ours)) ?? from, inner: [] };
  }
  let next = from;
  do {
    const sibling: Element | null =
      direction === 'before' ? next.previousElementSibling : next.nextElementSibling;
    if (!sibling) return { element: from, inner: [] };
    next = sibling;
  } while (!isChoice(next, ours));
  return { element: next, inner: [] };
}

const isChoice = (element: Element, ours: Element): boolean => element !== ours && element.checkVisibility();
