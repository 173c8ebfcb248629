/**
 * 16 hex digits over tag names, roles and kinds of field: equal for two pages of the same build of a portal,
 * whatever they say and however many rows they have. No word of the page goes in. Complete in itself: it is brought
 * into pages as it stands (background/structure.ts).
 */
export function structureHash(root: Element = document.body): string {
  // Portillon's own place is a popover (overlay/host.ts).
  const SKIPPED = 'script,style,noscript,template,link,meta,[popover=manual]';

  const shapeOf = (element: Element): string => {
    const children = new Set<string>();
    for (const child of element.children) if (!child.matches(SKIPPED)) children.add(shapeOf(child));
    const kind = element instanceof HTMLInputElement ? element.type : '';
    const own = `${element.localName}/${element.getAttribute('role') ?? ''}/${kind}`;
    return fnv1a(`${own}(${[...children].toSorted().join()})`);
  };
  // 32 bits as 8 hex digits; a plain page has no crypto.subtle, and nothing here is a secret.
  const fnv1a = (text: string): string => {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  const shape = shapeOf(root);
  return fnv1a(shape) + fnv1a(` ${shape}`);
}
