import type { Runtime } from 'webextension-polyfill';

/** The few calls that a content script makes; both browsers offer them under this name without the polyfill. */
interface ContentApi {
  readonly runtime: {
    getURL(path: string): string;
    connect(info: { name: string }): Runtime.Port;
  };
}

declare const chrome: ContentApi;
export const api: ContentApi = chrome;
