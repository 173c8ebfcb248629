import type { Box, Reading, Recipe } from '../adapter/contract.ts';
import { structureHash } from '../adapter/structure.ts';
import type { FromOverlay, Place, ToOverlay } from '../message/overlay.ts';
import { applyRows } from './apply.ts';
import { createBadges } from './badges.ts';
import { mountFace } from './face.ts';
import { createGuide } from './guide.ts';
import { newId } from './id.ts';
import { watchPage } from './observer.ts';
import { createReader } from './reader.ts';
import { isFromHistory, report } from './report.ts';
import { saying, type View } from './say.ts';
import { count, signOf } from './sign.ts';

type Apply = Extract<ToOverlay, { type: 'apply' }>;

export interface OverlaySession {
  /** Reads the page; `again` tells the background even what it should know already. */
  look(again?: boolean): void;
  show(view: View): void;
  apply(order: Apply): Promise<void>;
  panel(show: 'toggle' | 'close'): void;
  guide(order: Extract<ToOverlay, { type: 'go' | 'fill' }>): void;
  pointNoMore(): void;
}

/** One page's life with the overlay: read → tell the background → compare → sign → apply. */
export function startSession(
  recipe: Recipe,
  { place, seat }: { readonly place?: Place; readonly seat: string },
  send: (message: FromOverlay) => void,
  signal: AbortSignal,
): OverlaySession {
  let load = newId();
  let fresh = !isFromHistory();
  window.addEventListener('pageshow', ({ persisted }) => (fresh &&= !persisted), { signal });

  const read = createReader(recipe);
  let reading: Reading | undefined;
  let number = 0;
  let view: View | undefined;
  let readAt = '';
  let told: readonly Box[] = [];

  const boxes = (): readonly Box[] => (reading?.kind === 'account' ? reading.boxes : []);
  const badges = createBadges((row) => {
    if (!face.lock.lets()) return;
    send({ type: 'page.asked', reading: number, row });
    face.panel('open');
  }, signal);
  const face = mountFace(
    { place, seat, isKeyboard: recipe.pages.shortcuts.length > 0 },
    (next) => send({ type: 'page.placed', place: next }),
    signal,
  );
  const guide = createGuide(recipe, face.pointer, send);
  const isOurs = (element: Element): boolean => badges.has(element) || face.has(element);

  const paint = (): void => {
    if (!reading) return;
    const current = view?.reading === number ? view : undefined;
    const marks = new Map(current?.rows.map((mark) => [mark.row, mark]));
    const rows = boxes().map((box, row) => ({ cell: box.cell, shown: signOf(box, marks.get(row)) }));
    watch.quietly(() => badges.paint(current && current.rows.length > 0 ? rows : []));
    face.say(saying(reading, current, count(current ? rows.map(({ shown }) => shown) : [])));
  };

  const look = (again = false): void => {
    const next = read();
    reading = next.reading;
    number = next.number;
    watch.follow(reading.kind === 'account' ? reading.root : document.body);
    if (next.renewed) load = newId();
    if (next.isNew) readAt = new Date().toISOString();
    if (next.isNew || again) {
      const page = report(reading, () => structureHash(document.body, isOurs));
      send({ type: 'page.shown', load, reading: number, readAt, fresh, page });
    } else {
      const changed = boxes().flatMap(({ now, value }, row) =>
        now === told[row]?.now && value?.now === told[row]?.value?.now
          ? []
          : [{ row, now, ...(value && { value: value.now }) }],
      );
      if (changed.length > 0) send({ type: 'page.ticked', reading: number, boxes: changed });
    }
    told = boxes();
    paint();
  };
  const watch = watchPage(look, signal);
  look();

  return {
    look,
    show: (next) => {
      view = next;
      paint();
    },
    apply: async ({ id, reading: of, rows, from }) => {
      const refuse = (result: 'covered' | 'missing') =>
        send({ type: 'page.applied', id, results: rows.map(({ row }) => ({ row, result })) });
      if (of !== number) return refuse('missing');
      if (from === 'panel' && !face.lock.lets()) return refuse('covered');
      const reread = (): readonly Box[] => {
        look();
        return boxes();
      };
      send({ type: 'page.applied', id, results: await applyRows(boxes(), rows, reread) });
    },
    panel: face.panel,
    guide,
    pointNoMore: () => face.pointer.at(undefined),
  };
}
