import { z } from 'zod';
import { control, pressed, ticked } from '../post-back.ts';
import { viewIn } from '../view-state.ts';
import type { Visit } from '../visit.ts';

const PAGE_SIZE = 20;
const shape = z.object({ page: z.int().min(1), ids: z.array(z.int()) });
const pageArgument = z
  .string()
  .regex(/^Page\$\d+$/)
  .transform((text) => Number(text.slice('Page$'.length)));

/** What a post-back of a grid asks for. */
export interface GridEvent {
  readonly page: number;
  /** Numbers of the things to delete: one line, or the ticked ones of the page that was shown (R36, R39, R45). */
  readonly remove: readonly number[];
  /** «Supprimer» of the tools was pressed, with or without a tick. */
  readonly removesTicked: boolean;
  /** The number of the thing to open, or `new`; only where forms open in the same page. */
  readonly open: number | 'new' | undefined;
}

/**
 * Reads it. Lines are recycled: `ctl03` is whoever stood on the second line, as the posted view state has it. A tick
 * lives on its page only: with any post-back that does not delete it is lost.
 */
export function readGrid(visit: Visit): GridEvent {
  const { page, ids } = viewIn(visit.form, shape, { page: 1, ids: [] });
  const removesTicked = pressed(visit, 'outils', 'delete');
  const wanted = (_: number, index: number): boolean =>
    removesTicked
      ? ticked(visit, 'grid', control(index), 'chk')
      : pressed(visit, 'grid', control(index), 'delete');
  const edited = ids.find((_, index) => pressed(visit, 'grid', control(index), 'edit'));
  return {
    page: pressed(visit, 'grid') ? pageArgument.catch(page).parse(visit.form.get('__EVENTARGUMENT')) : page,
    remove: ids.filter(wanted),
    removesTicked,
    open: pressed(visit, 'outils', 'new') ? 'new' : edited,
  };
}

/** The lines of one page, and the view state that remembers which they are. */
export function pageOf<T extends { readonly id: number }>(things: readonly T[], wanted: number) {
  const pages = Math.max(1, Math.ceil(things.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, wanted));
  const shown = things.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { page, pages, shown, view: { page, ids: shown.map(({ id }) => id) } };
}

/** What is said after a deletion, or after «Supprimer» without a tick. */
export function removalWords({ remove, removesTicked }: GridEvent): string | undefined {
  if (remove.length > 0) return `Suppression effectuée (${remove.length}).`;
  return removesTicked ? "Aucune ligne n'est cochée." : undefined;
}
