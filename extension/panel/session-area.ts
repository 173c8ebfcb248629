/** The part of a storage area that the panel's memory needs. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * Where the panel remembers. Firefox gives a frame inside a portal's page what it gives a content script: no
 * `storage.session`. There it is the frame's own sessionStorage, which ends with the tab and which the portal's
 * origin cannot read. Chromium refuses even to name it where a site's frames may keep nothing.
 */
export function sessionArea(extension: object, own: () => Pick<Storage, 'getItem' | 'setItem'>): SessionArea {
  const session: unknown = Reflect.get(extension, 'session');
  if (session !== undefined) return session as SessionArea;
  return {
    get: async (key) => ({ [key]: JSON.parse(own().getItem(key) ?? 'null') ?? undefined }),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) own().setItem(key, JSON.stringify(value));
    },
  };
}
