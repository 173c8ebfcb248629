import { type ReadonlySignal, signal } from '@preact/signals';

/** After a change of visibility or size a click may be meant for what stood there before. */
const LOCK_MS = 500;
/** Browsers need a moment to see that a part which has just appeared is free; only what lasts is worth a word. */
const LASTING_MS = 1_000;

export interface Guard {
  /** Something has been lying over the watched part for a while. False where the browser cannot tell. */
  readonly covered: ReadonlySignal<boolean>;
  /** The part of the page whose visibility counts. */
  watch(element: Element): void;
}

/**
 * Refuses what a page around or over ours could have faked or stolen: untrusted events, clicks within half a second
 * of a change of visibility or size, and clicks while the watched part is covered (IntersectionObserver v2).
 */
export function guardActions(ends: AbortSignal): Guard {
  let changedAt = performance.now();
  let hidden = false;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const covered = signal(false);
  const touch = () => {
    changedAt = performance.now();
  };
  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onAction = (event: Event) => {
    if (!event.isTrusted || hidden || performance.now() - changedAt < LOCK_MS) refuse(event);
  };
  const onKey = (event: Event) => {
    if (!event.isTrusted) refuse(event);
  };
  addEventListener('click', onAction, { capture: true, signal: ends });
  addEventListener('submit', onAction, { capture: true, signal: ends });
  addEventListener('keydown', onKey, { capture: true, signal: ends });
  addEventListener('resize', touch, { signal: ends });
  document.addEventListener('visibilitychange', touch, { signal: ends });

  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      // Chromium only, and unknown to the DOM types.
      const now = Reflect.get(entry, 'isVisible') === false;
      if (now === hidden) continue;
      hidden = now;
      touch();
      clearTimeout(telling);
      if (hidden) telling = setTimeout(() => (covered.value = true), LASTING_MS);
      else covered.value = false;
    }
  }, options);
  ends.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { covered, watch: (element) => observer.observe(element) };
}
