import { useMemo, useRef, useState } from 'preact/hooks';
import type { Descriptor } from '../../portal/descriptor.ts';
import type { Branch } from './branch.ts';
import { useWords } from '../locale.ts';
import type { RowKey } from '../row-key.ts';
import { moveFor } from './keys.ts';
import { words } from './permission-tree.words.ts';
import { TreeRow } from './row.tsx';
import { type Row, visibleRows } from './rows.ts';
import './permission-tree.css';

export interface PermissionTreeProps {
  readonly branches: readonly Branch[];
  readonly portal: Descriptor;
  readonly query: string;
  readonly differingOnly: boolean;
  /** Boxes that show something else than what the portal has saved, and what they show. */
  readonly unsaved: ReadonlyMap<RowKey, boolean>;
  readonly onChoose: (key: RowKey) => void;
}

/** Tabs → sections → boxes, each with its state and first reason. Arrow keys move, Enter opens. */
export function PermissionTree(props: PermissionTreeProps) {
  const { branches, portal, query, differingOnly, unsaved, onChoose } = props;
  const text = useWords(words);
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState<string>();
  const rows = useMemo(
    () => visibleRows(branches, { query, differingOnly, opened, whole }),
    [branches, query, differingOnly, opened, whole],
  );
  const active = rows.find((row) => row.id === activeId) ?? rows[0];

  const choose = (row: Row) => {
    setActiveId(row.id);
    if (row.kind === 'leaf') onChoose(row.leaf.key);
    else if (row.kind === 'more') setWhole((known) => new Set(known).add(row.within.id));
    else setOpened((known) => new Map(known).set(row.id, !row.open));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveFor(event.key, rows, active);
    if (!move) return;
    event.preventDefault();
    if (move.do !== 'focus') return choose(move.row);
    setActiveId(move.row.id);
    root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(move.row.id)}"]`)?.focus();
  };
  const onFocusIn = (event: FocusEvent) => {
    const row = (event.target as HTMLElement).dataset['row'];
    if (row !== undefined) setActiveId(row);
  };
  return (
    <div
      ref={root}
      class="tree"
      role="tree"
      aria-label={text.tree}
      onKeyDown={onKeyDown}
      onFocusIn={onFocusIn}
    >
      {rows.map((row) => (
        <TreeRow
          key={row.id}
          row={row}
          portal={portal}
          active={row === active}
          shows={row.kind === 'leaf' ? unsaved.get(row.leaf.key) : undefined}
          onChoose={() => choose(row)}
        />
      ))}
    </div>
  );
}
