import type { Target } from '../adapter/contract.ts';
import type { FromOverlay } from '../message/overlay.ts';
import { bringHands } from './hands.ts';
import { pressInPage } from './press.ts';
import { problems } from './problems.ts';
import { tell, type Tab } from './tab.ts';

type Went = Extract<FromOverlay, { type: 'page.went' }>;
type Gone = Exclude<Went['result'], 'script'>;

const ANSWER_WITHIN_MS = 5_000;

/** Has a page press, point at, or fill something; the page says whether it found it. */
export interface Guide {
  /** @throws Problem EXT_PAGE_GONE */
  readonly go: (tab: Tab, target: Target, how: 'press' | 'point') => Promise<Gone>;
  /** Fields of a new account, by the descriptor's ids. @throws Problem EXT_PAGE_GONE */
  readonly fill: (tab: Tab, fields: Readonly<Record<string, string>>) => Promise<Gone>;
  readonly answered: (answer: Went) => void;
}

export function createGuide(): Guide {
  const waiting = new Map<string, (answer: Went) => void>();
  const ask = async (tab: Tab, send: (id: string) => void): Promise<Gone> => {
    await bringHands(tab);
    const answer = Promise.withResolvers<Went>();
    const id = crypto.randomUUID();
    waiting.set(id, answer.resolve);
    const late = setTimeout(() => answer.reject(problems.EXT_PAGE_GONE({})), ANSWER_WITHIN_MS);
    try {
      send(id);
      const { result } = await answer.promise;
      if (result !== 'script') return result;
      await pressInPage(tab, id);
      return 'done';
    } finally {
      clearTimeout(late);
      waiting.delete(id);
    }
  };
  return {
    go: (tab, target, how) => ask(tab, (id) => tell(tab, { type: 'go', id, target, how })),
    fill: (tab, fields) => ask(tab, (id) => tell(tab, { type: 'fill', id, fields })),
    answered: (answer) => waiting.get(answer.id)?.(answer),
  };
}
