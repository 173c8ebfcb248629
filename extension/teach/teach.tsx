import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import type { Answer } from '../message/answer.ts';
import type { TeachState } from '../message/teach.ts';
import type { Answers, Command } from '../message.ts';
import { catchUp, type Taught } from './draft/take.ts';
import { setIn, type Path } from './draft/set-in.ts';
import { Account } from './edit/account.tsx';
import { AccountList } from './edit/account-list.tsx';
import { Facts } from './edit/facts.tsx';
import { Lists } from './edit/lists.tsx';
import { Export } from './export.tsx';
import { PageStep } from './page-step.tsx';
import { Points } from './points.tsx';
import { TryIt } from './try-it.tsx';
import { words } from './teach.words.ts';
import './teach.css';

export type Send = <C extends Command>(command: C) => Promise<Answer<Answers[C['type']]>>;
/** Puts another value at a place of the draft. */
export type Edit = (path: Path, next: unknown) => void;

export interface TeachProps {
  /** Undefined until the background has spoken. */
  readonly state: TeachState | undefined;
  /** The draft as it was when this page was last open. */
  readonly kept: Taught | undefined;
  readonly keep: (taught: Taught | undefined) => void;
  readonly send: Send;
  /** Asks the browser for one origin. To be called straight from the click. */
  readonly allow: (origin: string) => Promise<boolean>;
  /** Brings this page to the front. */
  readonly comeBack: () => Promise<void>;
}

/** A new portal, taught by pointing: what was shown, what was made of it, whether it reads the page, and the file. */
export function Teach({ state, kept, keep, send, allow, comeBack }: TeachProps) {
  const text = useWords(words);
  const [taught, setTaught] = useState(kept);
  useEffect(() => {
    if (state) setTaught((before) => catchUp(before, state));
  }, [state]);
  useEffect(() => keep(taught), [taught]);
  const asked = useRef(0);
  useEffect(() => {
    const left = state?.asking.length ?? 0;
    if (left === 0 && asked.current > 0) void comeBack();
    asked.current = left;
  }, [state]);
  if (!state) return <main class="quiet">{text.loading}</main>;
  const edit: Edit = (path, next) =>
    setTaught((before) => before && { ...before, draft: setIn(before.draft, path, next) });
  return (
    <main>
      <header>
        <h1>{text.title}</h1>
        <p class="quiet">{text.intro}</p>
      </header>
      <PageStep address={state.address} send={send} allow={allow} />
      {taught && state.address !== undefined && (
        <>
          <Points draft={taught.draft} asking={state.asking} send={send} />
          <Lists taught={taught} edit={edit} onTaught={setTaught} />
          <Account taught={taught} edit={edit} />
          <AccountList draft={taught.draft} edit={edit} />
          <Facts draft={taught.draft} edit={edit} />
          <TryIt draft={taught.draft} send={send} />
          <Export draft={taught.draft} />
        </>
      )}
    </main>
  );
}
