import type { Recipe } from '../adapter/contract.ts';
import { fillFields } from '../adapter/fill.ts';
import { findWay, go } from '../adapter/target.ts';
import type { FromOverlay, ToOverlay } from '../message/overlay.ts';
import type { Pointer } from './pointer.ts';

type Order = Extract<ToOverlay, { type: 'go' | 'fill' }>;

/** Presses or points at what the background names, and says what became of it. */
export function createGuide(
  recipe: Recipe,
  pointer: Pointer,
  send: (message: FromOverlay) => void,
): (order: Order) => void {
  return (order) => {
    const answer = (result: 'done' | 'missing'): void => send({ type: 'page.went', id: order.id, result });
    if (order.type === 'fill')
      return answer(fillFields(recipe, order.fields, document.body) ? 'done' : 'missing');
    const way = findWay(recipe, order.target, document.body);
    pointer.at(order.how === 'point' ? way?.element : undefined);
    // Told first: a press may take this page away.
    answer(way ? 'done' : 'missing');
    if (way && order.how === 'press') go(way);
  };
}
