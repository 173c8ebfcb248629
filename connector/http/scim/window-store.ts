import type { ClientRateLimitInfo, Options, Store } from 'express-rate-limit';

interface Window {
  readonly until: number;
  hits: number;
}

/**
 * Counts the hits of each key within a fixed window. The library's own store hands out the object that it goes on counting
 * in: of requests that come at once the first would read the count of the last, and be refused below the limit.
 */
export class WindowStore implements Store {
  readonly localKeys = true;
  readonly #windows = new Map<string, Window>();
  #length = 0;

  init({ windowMs }: Options): void {
    this.#length = windowMs;
  }

  increment(key: string): ClientRateLimitInfo {
    const window = this.#windowOf(key, Date.now());
    window.hits += 1;
    return { totalHits: window.hits, resetTime: new Date(window.until) };
  }

  decrement(key: string): void {
    const window = this.#windows.get(key);
    if (window && window.hits > 0) window.hits -= 1;
  }

  resetKey(key: string): void {
    this.#windows.delete(key);
  }

  #windowOf(key: string, now: number): Window {
    const current = this.#windows.get(key);
    if (current && current.until > now) return current;
    for (const [other, { until }] of this.#windows) if (until <= now) this.#windows.delete(other);
    const window = { until: now + this.#length, hits: 0 };
    this.#windows.set(key, window);
    return window;
  }
}
