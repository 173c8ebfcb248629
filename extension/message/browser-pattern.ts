import browser from 'webextension-polyfill';

/** Only Firefox tells its own name to extensions. */
const knowsPorts = typeof browser.runtime.getBrowserInfo !== 'function';

/**
 * A pattern as this browser takes it for permissions and scripts: Firefox knows no ports there, and covers them all
 * (developer.mozilla.org, Match patterns). Which portal a page belongs to is judged by the whole pattern.
 */
export function browserPattern(pattern: string): string {
  return knowsPorts ? pattern : pattern.replace(/^([^/]+:\/\/[^/:]+):[^/]+/, '$1');
}
