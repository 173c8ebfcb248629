const SKIPPED = 'script,style,noscript,template,link,meta';

/**
 * 16 hex digits over tag names, roles and kinds of field: equal for two pages of the same build of a portal,
 * whatever they say and however many rows they have. No word of the page goes in. `isOurs` tells what
 * Portillon itself has put there.
 */
export function structureHash(root: Element, isOurs: (element: Element) => boolean): string {
  const shape = shapeOf(root, isOurs);
  return fnv1a(shape, 0x811c9dc5) + fnv1a(shape, 0x01000193);
}

function shapeOf(element: Element, isOurs: (element: Element) => boolean): string {
  const children = new Set<string>();
  for (const child of element.children)
    if (!child.matches(SKIPPED) && !isOurs(child)) children.add(shapeOf(child, isOurs));
  const kind = element instanceof HTMLInputElement ? element.type : '';
  const own = `${element.localName}/${element.getAttribute('role') ?? ''}/${kind}`;
  return fnv1a(`${own}(${[...children].toSorted().join()})`, 0x811c9dc5);
}

/** 32 bits as 8 hex digits; a plain page has no crypto.subtle, and nothing here is a secret. */
function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
