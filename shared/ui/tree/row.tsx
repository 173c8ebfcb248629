import type { Descriptor } from '../../portal/descriptor.ts';
import { BranchRow } from './branch-row.tsx';
import { LeafRow } from './leaf-row.tsx';
import { useWords } from '../locale.ts';
import { words } from './permission-tree.words.ts';
import type { Row } from './rows.ts';

export interface TreeRowProps {
  readonly row: Row;
  readonly portal: Descriptor;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  /** What the box on the page shows, where that is not saved yet. */
  readonly shows: boolean | undefined;
  readonly onChoose: () => void;
}

/** The frame of a row; the rows are a flat list, their place in the tree is said by ARIA. */
export function TreeRow({ row, portal, active, shows, onChoose }: TreeRowProps) {
  const text = useWords(words);
  return (
    <div
      class={`tree-row tree-${row.kind}${row.kind === 'leaf' && row.leaf.carried ? ' tree-carried' : ''}`}
      role="treeitem"
      data-row={row.id}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      {...(row.kind === 'branch' ? { 'aria-expanded': row.open } : {})}
      tabIndex={active ? 0 : -1}
      onClick={onChoose}
    >
      {row.kind === 'branch' ? (
        <BranchRow branch={row.branch} open={row.open} portal={portal} />
      ) : row.kind === 'leaf' ? (
        <LeafRow leaf={row.leaf} said={row.within.reason} portal={portal} shows={shows} />
      ) : (
        text.more(row.rest)
      )}
    </div>
  );
}
