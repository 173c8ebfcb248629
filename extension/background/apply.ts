import type { PageKey } from '../message/key.ts';
import type { ApplyResult, FromOverlay } from '../message/overlay.ts';
import type { PanelAnswers } from '../message/panel.ts';
import { noteApplied } from './applied.ts';
import { bringHands } from './hands.ts';
import type { Memory } from './memory.ts';
import { problems } from './problems.ts';
import { accountPage, rowsToApply, tell, type Tab } from './tab.ts';
import { wantedOf } from './wanted.ts';

const ANSWER_WITHIN_MS = 10_000;
type Applied = Extract<FromOverlay, { type: 'page.applied' }>;
type Results = PanelAnswers['panel.apply'];

export interface Applier {
  /** Has the page's boxes clicked. @throws Problem EXT_READ_ONLY, EXT_PAGE_GONE */
  readonly apply: (tab: Tab, keys: readonly PageKey[], from: 'panel' | 'confirm') => Promise<Results>;
  /** The overlay's answer. */
  readonly answered: (answer: Applied) => void;
}

/** Sends the page what is to be clicked, and remembers what was: the next reading tells the connector. */
export function createApplier(applied: Memory['applied']): Applier {
  const waiting = new Map<string, (answer: Applied) => void>();
  return {
    answered: (answer) => waiting.get(answer.id)?.(answer),
    apply: async (tab, keys, from) => {
      const [page, shown, portal] = [accountPage(tab), tab.shown, tab.overlay?.portal];
      if (!page || !shown || !portal || tab.account === undefined) throw problems.EXT_PAGE_GONE({});
      if (tab.stance !== 'admin' || page.consultation) throw problems.EXT_READ_ONLY({});
      await bringHands(tab);
      const rows = rowsToApply(tab, keys);
      const answer = Promise.withResolvers<Applied>();
      const id = crypto.randomUUID();
      waiting.set(id, answer.resolve);
      const late = setTimeout(() => answer.reject(problems.EXT_PAGE_GONE({})), ANSWER_WITHIN_MS);
      try {
        tell(tab, {
          type: 'apply',
          id,
          reading: shown.reading,
          from,
          rows: rows.map(({ row, ticked, value }) => ({
            row,
            ticked,
            ...(value !== undefined && { value }),
          })),
        });
        const { results } = await answer.promise;
        const byKey = new Map(
          results.flatMap(({ row, result }) => {
            const key = rows.find((each) => each.row === row)?.key;
            return key ? [[key, result] as const] : [];
          }),
        );
        const place = { portal: portal.id, account: tab.account, tab: page.tab ?? '' };
        await noteApplied(
          applied,
          place,
          [...byKey].filter(([, result]) => result === 'done').map(([key]) => key),
        );
        return keys.map((key) => ({ key, result: byKey.get(key) ?? notClicked(tab, key) }));
      } finally {
        clearTimeout(late);
        waiting.delete(id);
      }
    },
  };
}

function notClicked(tab: Tab, key: PageKey): ApplyResult | 'held' {
  return tab.view && wantedOf(tab.view, key)?.mark === 'held' ? 'held' : 'missing';
}
