import type { PageKey } from '../message/key.ts';
import type { SessionArea } from './session-area.ts';

/** What the panel was showing of one account. The portal reloads its pages at every tab, and the panel with them. */
export interface Kept {
  readonly query: string;
  readonly differingOnly: boolean;
  readonly chosen?: PageKey | undefined;
}

export interface Memory {
  of(account: string): Kept;
  keep(account: string, kept: Kept): void;
}

const KEY = 'panel';
const nothing: Kept = { query: '', differingOnly: false };

/** A memory that lasts as long as the browser session; `area` is read once, and written after every change. */
export async function openMemory(area: SessionArea): Promise<Memory> {
  const known = await read(area);
  let writing = Promise.resolve();
  return {
    of: (account) => known[account] ?? nothing,
    keep: (account, kept) => {
      known[account] = kept;
      // Another tab's panel writes there too: only this account's part is ours to change.
      writing = writing.then(async () => area.set({ [KEY]: { ...(await read(area)), [account]: kept } }));
    },
  };
}

async function read(area: SessionArea): Promise<Record<string, Kept>> {
  const stored = (await area.get(KEY))[KEY];
  return { ...(stored as Record<string, Kept> | undefined) };
}
