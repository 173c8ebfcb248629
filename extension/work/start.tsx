import { identifierOf } from '../../shared/ui/identifiers.ts';
import { useWords } from '../../shared/ui/locale.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { WorkState } from '../message/work.ts';
import type { Asked } from './asked.ts';
import type { Memory } from './memory.ts';
import { ReadChoice, type Depth } from './read-choice.tsx';
import type { Send } from '../message/send.ts';
import { Standing } from './standing.tsx';
import { words } from './start.words.ts';
import { useAsking } from './use-asking.ts';
import { useResult } from './use-result.ts';
import { useTab } from './use-tab.ts';
import { Where } from './where.tsx';

export interface StartProps {
  readonly state: WorkState;
  readonly portal: PortalSetup;
  readonly asked: Asked;
  readonly memory: Memory;
  readonly send: Send;
  readonly onPortal: (id: string) => void;
  readonly onQueue: () => void;
}

/** Three things to do in a portal, each with what it will do. */
export function Start({ state, portal, asked, memory, send, onPortal, onQueue }: StartProps) {
  const text = useWords(words);
  const known = useResult(portal.id, send);
  const { busy, problem, ask } = useAsking(send);
  const where = useTab(state, portal, asked);
  const { name } = portal.descriptor;
  const mayBegin = where.tab !== undefined && !where.isStranger && !busy;
  const read = async (depth: Depth) => {
    if (known) await memory.keep(portal.id, known.accounts);
    await ask({ type: 'work.start', portal: portal.id, tab: where.tab!, what: { kind: 'read', depth } });
  };
  const guide = (account: string) =>
    ask({
      type: 'work.start',
      portal: portal.id,
      tab: where.tab!,
      what: { kind: 'account', account, how: 'point' },
    });
  // An account belongs to the portal that the window was opened for.
  const account = portal.id === asked.portal ? asked.account : undefined;
  return (
    <>
      <Where state={state} portal={portal} where={where} onPortal={onPortal} />
      <Standing counts={known} />
      {problem && <ProblemNotice live problem={problem} />}
      {account !== undefined && (
        <section aria-labelledby="account">
          <h2 id="account">{text.account.title}</h2>
          <p class="quiet">{text.account.what}</p>
          <button type="button" class="main" disabled={!mayBegin} onClick={() => guide(account)}>
            {text.account.start(identifierOf(account, portal))}
          </button>
        </section>
      )}
      <section aria-labelledby="queue">
        <h2 id="queue">{text.queue.title}</h2>
        <p class="quiet">{text.queue.what}</p>
        <button type="button" class={account === undefined ? 'main' : ''} onClick={onQueue}>
          {text.queue.start(name)}
        </button>
      </section>
      <ReadChoice portal={portal} mayBegin={mayBegin} onRead={read} />
    </>
  );
}
