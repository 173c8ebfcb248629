import { useWords } from '../locale.ts';
import type { Branch } from './branch.ts';
import { visibleRows } from './rows.ts';
import type { Wanted } from './finder.tsx';
import { words } from './finder.words.ts';

interface NothingFoundProps {
  readonly branches: readonly Branch[];
  readonly wanted: Wanted;
  readonly onClear: () => void;
}

const untouched = { opened: new Map<string, boolean>(), whole: new Set<string>() };

/** What a search or the filter leaves: how many boxes, said aloud; when none, the way back. */
export function NothingFound({ branches, wanted, onClear }: NothingFoundProps) {
  const text = useWords(words);
  const { query, differingOnly } = wanted;
  const rows = visibleRows(branches, { query, differingOnly, ...untouched });
  if (rows.length > 0) {
    const found = rows.filter((row) => row.kind === 'leaf').length;
    return (
      <p role="status" class="unseen">
        {query || differingOnly ? text.found(found) : ''}
      </p>
    );
  }
  return (
    <div role="status" class="empty">
      <p>{query ? text.nothingFound(query) : text.nothingDiffers}</p>
      <button type="button" onClick={onClear}>
        {text.clear}
      </button>
    </div>
  );
}
