/** Whether an element can be seen. One without a box of its own (`display: contents`) is as visible as what holds it. */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const { parentElement: holder } = element;
  return holder !== null && getComputedStyle(element).display === 'contents' && isVisible(holder);
}
