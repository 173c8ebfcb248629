import type { Box, Wish, WriteResult } from '../adapter/contract.ts';
import { sleep } from '../adapter/sleep.ts';
import { writeBox } from '../adapter/write.ts';

/** Frameworks put a box back, or redraw the list, a moment after the click. */
const SETTLE_MS = 60;

export interface Wanted extends Wish {
  readonly row: number;
}

/**
 * Brings the boxes of these rows to their states one after the other, then reads them again with `reread`. The page may
 * draw itself anew after each: a box is looked up again by what it stands for.
 */
export async function applyRows(
  boxes: readonly Box[],
  wanted: readonly Wanted[],
  reread: () => readonly Box[],
): Promise<{ row: number; result: WriteResult }[]> {
  const asked = wanted.map((wish) => ({ wish, subject: JSON.stringify(boxes[wish.row]?.subject) }));
  const find = (among: readonly Box[], subject: string): Box | undefined =>
    among.find((box) => JSON.stringify(box.subject) === subject);
  const clicked: { row: number; wish: Wish; subject: string; result: WriteResult }[] = [];
  let now = boxes;
  for (const { wish, subject } of asked) {
    const known = find(now, subject);
    if (known && !known.cell.isConnected) now = reread();
    const box = find(now, subject);
    clicked.push({ row: wish.row, wish, subject, result: box ? await writeBox(box, wish) : 'missing' });
  }
  await sleep(SETTLE_MS);
  const after = reread();
  return clicked.map(({ row, wish, subject, result }) => {
    const box = find(after, subject);
    const isSo = box?.value ? box.value.now === (wish.value ?? '') : box?.now === wish.ticked;
    return { row, result: result === 'done' && !isSo ? 'refused' : result };
  });
}
