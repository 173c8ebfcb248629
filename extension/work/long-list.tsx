import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowsInSight, WHOLE } from './window.ts';

interface LongListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item) => ComponentChildren;
  readonly isCurrent?: (item: Item) => boolean;
}

/** Until a row has been measured. */
const ROW_PX = 36;

/** A list that scrolls by keys too. Past 500 rows only those in sight are drawn, all of one height. */
export function LongList<Item>({ label, items, keyOf, row, isCurrent }: LongListProps<Item>) {
  const box = useRef<HTMLUListElement>(null);
  const [scrolled, setScrolled] = useState({ top: 0, height: 600, rowHeight: ROW_PX });
  const measure = () => {
    const { current } = box;
    if (!current || items.length <= WHOLE) return;
    const rowHeight = current.querySelector('[aria-posinset]')?.getBoundingClientRect().height ?? ROW_PX;
    setScrolled({ top: current.scrollTop, height: current.clientHeight, rowHeight });
  };
  useLayoutEffect(measure, [items.length]);
  const { from, to } = rowsInSight(items.length, scrolled);
  const space = (rows: number) =>
    rows > 0 ? <li aria-hidden="true" style={{ blockSize: `${rows * scrolled.rowHeight}px` }} /> : null;
  return (
    <ul
      ref={box}
      class={items.length > WHOLE ? 'long-list even' : 'long-list'}
      role="list"
      aria-label={label}
      tabIndex={0}
      onScroll={measure}
    >
      {space(from)}
      {items.slice(from, to).map((item, index) => (
        <li
          key={keyOf(item)}
          aria-posinset={from + index + 1}
          aria-setsize={items.length}
          aria-current={isCurrent?.(item) ?? false}
        >
          {row(item)}
        </li>
      ))}
      {space(items.length - to)}
    </ul>
  );
}
