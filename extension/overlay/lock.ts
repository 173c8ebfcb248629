/** After a change of layer, visibility or size, a click may be meant for what stood there before. */
const LOCK_MS = 500;

export interface Lock {
  /** Something moved, appeared or was uncovered. */
  readonly touch: () => void;
  /** Whether this event, or what the panel asks now, may act. */
  readonly lets: (event?: Event) => boolean;
}

/**
 * Refuses actions that a page could have faked or stolen: untrusted events, the half second after any change,
 * and anything while the overlay is hidden, or covered (where the browser can tell: IntersectionObserver v2).
 */
export function createLock(signal: AbortSignal): Lock & { readonly watch: (element: Element) => void } {
  let changedAt = performance.now();
  let covered = false;
  const touch = (): void => void (changedAt = performance.now());
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, isVisible } of entries as (IntersectionObserverEntry & {
      isVisible?: boolean;
    })[]) {
      const now = !isIntersecting || isVisible === false;
      if (covered !== now) touch();
      covered = now;
    }
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  addEventListener('resize', touch, { signal });
  document.addEventListener('visibilitychange', touch, { signal });
  return {
    touch,
    lets: (event) => (event?.isTrusted ?? true) && !covered && performance.now() - changedAt >= LOCK_MS,
    watch: (element) => {
      observer.disconnect();
      covered = false;
      observer.observe(element);
    },
  };
}
