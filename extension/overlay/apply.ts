import type { Box } from '../adapter/contract.ts';
import { writeBox, type WriteResult } from '../adapter/write.ts';

/** Frameworks put a box back, or redraw the list, a moment after the click. */
const SETTLE_MS = 60;

export interface Wanted {
  readonly row: number;
  readonly ticked: boolean;
}

/** Clicks the boxes of these rows, then reads them again with `reread` and says what became of each. */
export async function applyRows(
  boxes: readonly Box[],
  wanted: readonly Wanted[],
  reread: () => readonly Box[],
): Promise<{ row: number; result: WriteResult }[]> {
  const clicked = wanted.map(({ row, ticked }) => {
    const box = boxes[row];
    return { row, ticked, result: box ? writeBox(box, ticked) : ('missing' as const) };
  });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const after = reread();
  return clicked.map(({ row, ticked, result }) => ({
    row,
    result: result === 'done' && after[row]?.now !== ticked ? 'refused' : result,
  }));
}
