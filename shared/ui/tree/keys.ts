import type { Row } from './rows.ts';

/** What a key does in the tree (ARIA Authoring Practices, tree view). */
export type Move =
  | { readonly do: 'focus'; readonly row: Row }
  | { readonly do: 'open' | 'close'; readonly row: Row }
  | { readonly do: 'choose'; readonly row: Row };

/** Undefined: the key is not the tree's. */
export function moveFor(key: string, rows: readonly Row[], active: Row): Move | undefined {
  const at = rows.indexOf(active);
  const focus = (row: Row | undefined): Move | undefined => (row ? { do: 'focus', row } : undefined);
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (active.kind !== 'branch') return undefined;
      return active.open ? focus(rows[at + 1]) : { do: 'open', row: active };
    case 'ArrowLeft':
      if (active.kind === 'branch' && active.open) return { do: 'close', row: active };
      return focus(rows.find((row) => row.id === active.parent?.id));
    case 'Enter':
    case ' ':
      return { do: 'choose', row: active };
    default:
      return undefined;
  }
}
