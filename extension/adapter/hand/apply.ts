import { normaliseLabel } from '../../../shared/portal/label.ts';
import type { Box, Recipe, Wish, WriteResult } from '../contract.ts';
import { readPage } from '../read.ts';
import { sleep } from './sleep.ts';
import { writeBox } from './write.ts';

/** Frameworks put a box back, or redraw the list, a moment after the click. */
const SETTLE_MS = 60;

/** What is wished of a box, which is named by what it stands for. */
export interface Wanted extends Wish {
  readonly row: number;
  readonly subject: Box['subject'];
}

/**
 * Brings boxes to their states one after the other, then reads them again. The page may draw itself anew after each: a
 * box is looked up again by what it stands for.
 */
export async function applyWishes(
  recipe: Recipe,
  wanted: readonly Wanted[],
): Promise<{ row: number; result: WriteResult }[]> {
  const read = (): readonly Box[] => {
    const reading = readPage(recipe, document.body);
    return reading.kind === 'account' ? reading.boxes : [];
  };
  const find = (among: readonly Box[], { subject }: Wanted): Box | undefined =>
    among.find((box) => JSON.stringify(box.subject) === JSON.stringify(subject));
  const clicked: { wish: Wanted; result: WriteResult }[] = [];
  let boxes = read();
  for (const wish of wanted) {
    if (!find(boxes, wish)?.cell.isConnected) boxes = read();
    const box = find(boxes, wish);
    const result = box ? await writeBox(recipe, box, wish) : 'missing';
    // One click may tick or untick others.
    if (result === 'done') boxes = read();
    clicked.push({ wish, result });
  }
  await sleep(SETTLE_MS);
  const after = read();
  return clicked.map(({ wish, result }) => {
    const box = find(after, wish);
    const isSo = box?.value
      ? normaliseLabel(box.value.now) === normaliseLabel(wish.value ?? '')
      : box?.now === wish.ticked;
    return { row: wish.row, result: result === 'done' && !isSo ? 'refused' : result };
  });
}
