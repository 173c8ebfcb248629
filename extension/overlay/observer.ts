const SETTLE_MS = 120;
/** A page that changes without end is left alone for a while. */
const BREAKER = { looks: 30, within: 10_000, rest: 30_000 };

export interface PageWatch {
  /** The element whose content is watched from now on. */
  follow(root: Element): void;
  /** Runs something that changes the page itself, without taking it for the page's doing. */
  quietly(act: () => void): void;
}

/** Calls `look` when the page's content may have changed: never in its midst, never while nobody sees it. */
export function watchPage(look: () => void, signal: AbortSignal): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks: number[] = [];
  let restUntil = 0;
  let root: Element | undefined;

  const run = (): void => {
    timer = undefined;
    if (document.visibilityState === 'visible') look();
  };
  const soon = (): void =>
    void (timer ??= setTimeout(() => requestIdleCallback(run, { timeout: SETTLE_MS }), SETTLE_MS));
  /** Changes by the page itself; the user's own actions are never rationed. */
  const changed = (): void => {
    const now = performance.now();
    if (now < restUntil || timer !== undefined) return;
    looks = [...looks.filter((at) => now - at < BREAKER.within), now];
    if (looks.length > BREAKER.looks) restUntil = now + BREAKER.rest;
    soon();
  };
  const observer = new MutationObserver(changed);

  // In the capture phase: a page may stop its own events.
  const first = { signal, capture: true };
  for (const type of ['change', 'click', 'reset', 'visibilitychange'])
    document.addEventListener(type, soon, first);
  window.navigation?.addEventListener('currententrychange', soon, first);
  signal.addEventListener('abort', () => (observer.disconnect(), clearTimeout(timer)));
  return {
    follow: (next) => {
      if (next === root) return;
      observer.disconnect();
      root = next;
      observer.observe(next, { childList: true, subtree: true });
      // A page that draws itself anew throws the root away with one of its holders.
      for (let up = next.parentElement; up; up = up.parentElement) observer.observe(up, { childList: true });
    },
    quietly: (act) => {
      act();
      observer.takeRecords();
    },
  };
}
