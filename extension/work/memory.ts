/** How many accounts the connector knew of a portal before it was read: afterwards the new ones are told. */
export interface Memory {
  before(portal: string): Promise<number | undefined>;
  keep(portal: string, accounts: number): Promise<void>;
}

interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A memory that survives the window, not the browser. */
export function openMemory(area: SessionArea): Memory {
  const keyOf = (portal: string): string => `work ${portal}`;
  return {
    before: async (portal) => {
      const kept = (await area.get(keyOf(portal)))[keyOf(portal)];
      return typeof kept === 'number' ? kept : undefined;
    },
    keep: (portal, accounts) => area.set({ [keyOf(portal)]: accounts }),
  };
}
