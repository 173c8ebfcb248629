import type { Box, Recipe } from '../adapter/contract.ts';
import { applyWishes } from '../adapter/hand/apply.ts';
import { fillFields } from '../adapter/hand/fill.ts';
import { findWay, go, runsScript } from '../adapter/hand/target.ts';
import type { FromOverlay, ToOverlay } from '../message/overlay.ts';
import { SCRIPT_LINK } from '../message/script-link.ts';
import { createPointer, type Pointer } from './pointer.ts';

export type Order = Extract<ToOverlay, { type: 'apply' | 'go' | 'fill' }>;

export interface Guide {
  /** Clicks, presses, points or fills as the background says, and tells what became of it. */
  readonly act: (order: Order) => Promise<void>;
  readonly pointNoMore: () => void;
}

/** What the page's overlay lends to what acts in it. */
export interface GuideParts {
  readonly recipe: Recipe;
  /** The rows of this reading; undefined once the page shows another. */
  readonly boxesOf: (reading: number) => readonly Box[] | undefined;
  /** Whether a click that was asked for in the panel may act now. */
  readonly lets: () => boolean;
  /** Reads the page again. */
  readonly look: () => void;
  readonly place: (pointer: Element) => void;
  readonly send: (message: FromOverlay) => void;
  readonly signal: AbortSignal;
}

export function createGuide({ recipe, boxesOf, lets, look, place, send, signal }: GuideParts): Guide {
  let pointer: Pointer | undefined;

  const pointAt = (target: Element | undefined): void => {
    if (!pointer && target) {
      pointer = createPointer(signal);
      place(pointer.root);
    }
    pointer?.at(target);
  };
  const apply = async ({ id, rows, from, reading }: Extract<Order, { type: 'apply' }>): Promise<void> => {
    const boxes = boxesOf(reading);
    const refuse = (result: 'covered' | 'missing') =>
      send({ type: 'page.applied', id, results: rows.map(({ row }) => ({ row, result })) });
    if (!boxes) return refuse('missing');
    if (from === 'panel' && !lets()) return refuse('covered');
    const wishes = rows.flatMap((wish) => {
      const subject = boxes[wish.row]?.subject;
      return subject ? [{ ...wish, subject }] : [];
    });
    const results = await applyWishes(recipe, wishes);
    look();
    send({ type: 'page.applied', id, results });
  };

  return {
    act: async (order) => {
      if (order.type === 'apply') return await apply(order);
      const { id } = order;
      const answer = (done: boolean): void =>
        send({ type: 'page.went', id, result: done ? 'done' : 'missing' });
      if (order.type === 'fill') return answer(fillFields(recipe, order.fields, document.body));
      const way = findWay(recipe, order.target, document.body);
      pointAt(order.how === 'point' ? way?.element : undefined);
      if (way && order.how === 'press' && runsScript(way)) {
        way.element.setAttribute(SCRIPT_LINK, id);
        return send({ type: 'page.went', id, result: 'script' });
      }
      // Told first: a press may take this page away.
      answer(way !== undefined);
      if (way && order.how === 'press') go(way);
    },
    pointNoMore: () => pointAt(undefined),
  };
}
