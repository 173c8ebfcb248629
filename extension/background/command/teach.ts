import type { Memory } from '../memory.ts';
import { findTab, point, readWith } from '../picker.ts';
import { problems } from '../problems.ts';
import type { Teaching } from '../teaching.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly memory: Pick<Memory, 'teaching'>;
  /** What is being taught has changed. */
  readonly changed: () => void;
}

/** The window in which a new portal is taught by pointing. */
export function teachHandlers({ memory: { teaching }, changed }: Parts): Handlers<'teach', undefined> {
  const keep = async (next: Teaching | undefined): Promise<void> => {
    await teaching.set(next);
    changed();
  };
  const taught = (): Teaching => {
    const now = teaching.get();
    if (!now) throw problems.EXT_PAGE_GONE({});
    return now;
  };
  return {
    'teach.begin': async ({ address }) => {
      await keep({ address, tab: await findTab(address), asking: [], pointed: [] });
      return null;
    },
    'teach.point': async ({ asks }) => {
      const now = taught();
      // The admin may have closed the tab and opened another.
      const tab = await findTab(now.address);
      await keep({ ...now, tab, asking: asks });
      await point(tab, asks);
      return null;
    },
    'teach.try': async ({ draft }) => {
      const now = taught();
      return await readWith(await findTab(now.address), draft);
    },
    'teach.forget': async () => {
      await keep(undefined);
      return null;
    },
  };
}
