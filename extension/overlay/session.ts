import type { Box, Reading } from '../adapter/contract.ts';
import { readPage } from '../adapter/read.ts';
import type { FromOverlay, Setup } from '../message/overlay.ts';
import { createBadges } from './badges.ts';
import { mountFace } from './face.ts';
import type { Guide, Order } from './guide.ts';
import type { hands } from './hands.ts';
import { newId } from './id.ts';
import { watchPage } from './observer.ts';
import { createReader } from './reader.ts';
import { isFromHistory } from './report.ts';
import { saying, type View } from './say.ts';
import { count, signOf } from './sign.ts';
import { words } from './words.ts';

export interface OverlaySession {
  /** Reads the page; `again` tells the background even what it should know already. */
  look(again?: boolean): void;
  show(view: View): void;
  act(order: Order): Promise<void>;
  panel(show: 'toggle' | 'close'): void;
  pointNoMore(): void;
}

/** A page may still change itself after it is parsed: only then is it told what it shows. */
const SETTLES_WITHIN_MS = 200;

/** Where the hands are found once they are brought in. */
const world: typeof globalThis & { portillonHands?: typeof hands } = globalThis;

/** One page's life with the overlay: read → tell the background → compare → sign → apply. */
export function startSession(
  { recipe, place, seat, css }: Pick<Setup, 'recipe' | 'place' | 'seat' | 'css'>,
  send: (message: FromOverlay) => void,
  signal: AbortSignal,
): OverlaySession {
  let load = newId();
  let fresh = !isFromHistory();
  addEventListener('pageshow', ({ persisted }) => (fresh &&= !persisted), { signal });

  const read = createReader(recipe);
  let reading: Reading | undefined;
  let number = 0;
  let view: View | undefined;
  let readAt = '';
  let told: readonly Box[] = [];
  let settled = false;

  const boxes = (): readonly Box[] => (reading?.kind === 'account' ? reading.boxes : []);
  const paintBadges = createBadges(
    css.badge,
    (row) => {
      if (!face.lock.lets()) return;
      send({ type: 'page.asked', reading: number, row });
      face.panel('open');
    },
    (act) => watch.quietly(act),
    signal,
  );
  const face = mountFace(
    { place, seat, css: css.face, isKeyboard: recipe.pages.shortcuts.length > 0 },
    (next) => send({ type: 'page.placed', place: next }),
    signal,
  );
  let guide: Guide | undefined;
  const guided = (): Guide | undefined =>
    (guide ??= world.portillonHands?.createGuide({
      recipe,
      boxesOf: (of) => (of === number ? boxes() : undefined),
      lets: face.lock.lets,
      look,
      place: face.place,
      send,
      signal,
    }));

  const paint = (): void => {
    if (!reading) return;
    const current = view?.reading === number ? view : undefined;
    const marks = new Map(current?.rows.map((mark) => [mark.row, mark]));
    const rows = (current ? boxes() : []).map((box, row) => ({
      cell: box.cell,
      name: box.name?.[words.language],
      shown: signOf(box, marks.get(row)),
    }));
    paintBadges(marks.size > 0 ? rows : []);
    face.say(saying(reading, current, count(rows.map(({ shown }) => shown))));
  };

  /** Before the page has settled: the launcher and nothing else. */
  const glance = (): void => {
    // What the page's own script draws is not there yet.
    const early = recipe.pages.saved === 'page' ? readPage(recipe, document.body) : undefined;
    if (early?.kind !== 'account') return;
    reading = early;
    paint();
  };
  const look = (again = false): void => {
    if (signal.aborted) return;
    if (!settled) return glance();
    const next = read();
    if (next.isNew) readAt = new Date().toISOString();
    reading = next.reading;
    number = next.number;
    watch.follow(reading.kind === 'account' ? reading.root : document.body);
    if (next.renewed) load = newId();
    // Before the report: where a page has changed its signs are gone, and no part of its structure.
    paint();
    if (next.isNew || again) {
      const isRefused = reading.kind === 'account' && reading.refused === true;
      send({
        type: 'page.shown',
        load,
        reading: number,
        readAt,
        fresh: fresh && !isRefused,
        page: next.page,
      });
    } else {
      const changed = boxes().flatMap(({ now, value }, row) =>
        now === told[row]?.now && value?.now === told[row]?.value?.now
          ? []
          : [{ row, now, ...(value && { value: value.now }) }],
      );
      if (changed.length > 0) send({ type: 'page.ticked', reading: number, boxes: changed });
    }
    told = boxes();
  };
  const watch = watchPage(look, signal);
  look();
  // When a script that waits for `document_idle` would begin.
  requestIdleCallback(
    () => {
      settled = true;
      look(true);
    },
    { timeout: SETTLES_WITHIN_MS },
  );

  return {
    look,
    show: (next) => {
      view = next;
      paint();
    },
    panel: face.panel,
    // The background brings the hands into the page first; without them it hears nothing, and says so.
    act: async (order) => await guided()?.act(order),
    pointNoMore: () => guide?.pointNoMore(),
  };
}
