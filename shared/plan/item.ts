/** One box of a portal: a feature that an account holds, or a site that it manages. */
export interface Item {
  readonly kind: 'feature' | 'site';
  readonly id: string;
}

/** `feature:site-logos-manage`, `site:avalon`: an item as a map key, a column value, a wire string. */
export type ItemKey = `${Item['kind']}:${string}`;

export function itemKey(item: Item): ItemKey {
  return `${item.kind}:${item.id}`;
}

/** The inverse of {@link itemKey}. */
export function itemFromKey(key: ItemKey): Item {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as Item['kind'], id: key.slice(colon + 1) };
}
