import { get, set } from 'idb-keyval';
import type { Area } from './stored.ts';

/**
 * The extension's own database, for what no page may ever hold. It belongs to the extension's origin: a content script has
 * its page's, in every browser; Firefox has nothing else that closes what it keeps to them (decision 0004).
 */
export const ownDatabase: Area = {
  get: async (key) => ({ [key]: await get<unknown>(key) }),
  set: async (values) => {
    for (const [key, value] of Object.entries(values)) await set(key, value);
  },
};
