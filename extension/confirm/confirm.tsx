import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Answer, ProblemReport } from '../message/answer.ts';
import type { ConfirmAnswers } from '../message/confirm.ts';
import type { Answers, Command } from '../message.ts';
import { type Ask, askOf } from './ask.ts';
import { Preview } from './preview.tsx';
import { words } from './confirm.words.ts';
import './confirm.css';

type Send = <C extends Command>(command: C) => Promise<Answer<Answers[C['type']]>>;
type Read = ConfirmAnswers['confirm.read'];
type Stage =
  | { readonly is: 'reading' }
  | { readonly is: 'asking'; readonly read: Read; readonly problem?: ProblemReport }
  | { readonly is: 'refused'; readonly problem: ProblemReport }
  | { readonly is: 'done'; readonly ask: Ask }
  | { readonly is: 'kept' };

/** Long enough to read one line. */
const CLOSE_AFTER_MS = 2_000;

export interface ConfirmProps {
  readonly id: string;
  readonly send: Send;
  readonly close: () => void;
}

/** A window of the extension's own: what is about to be written, on a diff, and the one button that writes it. */
export function Confirm({ id, send, close }: ConfirmProps) {
  const text = useWords(words);
  const [stage, setStage] = useState<Stage>({ is: 'reading' });
  const read = async () => {
    setStage({ is: 'reading' });
    const answer = await send({ type: 'confirm.read', id });
    setStage(answer.ok ? { is: 'asking', read: answer.value } : { is: 'refused', problem: answer.problem });
  };
  const cancel = async () => {
    await send({ type: 'confirm.cancel', id });
    close();
  };
  const accept = async (agreed: Read, reason?: string) => {
    const hash = agreed.preview?.hash;
    const answer = await send({
      type: 'confirm.accept',
      id,
      ...(hash !== undefined && { hash }),
      ...(reason !== undefined && { reason }),
    });
    if (!answer.ok) setStage({ is: 'asking', read: agreed, problem: answer.problem });
    else if (answer.value === 'kept') setStage({ is: 'kept' });
    else setStage({ is: 'done', ask: askOf(agreed) });
  };
  useEffect(() => void read(), [id]);
  useEffect(() => {
    if (stage.is !== 'done') return undefined;
    const timer = setTimeout(close, CLOSE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [stage, close]);
  useEffect(() => {
    const ends = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (stage.is === 'done' || stage.is === 'kept') close();
      else void cancel();
    };
    addEventListener('keydown', onKey, { signal: ends.signal });
    return () => ends.abort();
  }, [stage, id]);

  const shut = (
    <button type="button" onClick={close}>
      {text.close}
    </button>
  );
  switch (stage.is) {
    case 'reading':
      return <main class="quiet">{text.loading}</main>;
    case 'refused':
      return (
        <main>
          <h1>{text.noPreview}</h1>
          <ProblemNotice live problem={stage.problem} />
          {hasMoved(stage.problem) && <p>{text.startAgain}</p>}
          <div class="row">
            {!hasMoved(stage.problem) && (
              <button type="button" onClick={read}>
                {text.again}
              </button>
            )}
            <button type="button" onClick={cancel}>
              {text.cancel}
            </button>
          </div>
        </main>
      );
    case 'asking':
      return (
        <main>
          <Preview
            read={stage.read}
            ask={askOf(stage.read)}
            problem={stage.problem}
            onAccept={(reason) => accept(stage.read, reason)}
            onAgain={read}
            onCancel={cancel}
          />
        </main>
      );
    case 'kept':
      return (
        <main>
          <Notice tone="warn" live title={text.kept}>
            <p>{text.keptTodo}</p>
          </Notice>
          <div class="row">{shut}</div>
        </main>
      );
    case 'done':
      return (
        <main>
          <Notice tone="done" live title={doneTitle(stage.ask, text.done)} />
          <div class="row">{shut}</div>
        </main>
      );
  }
}

function doneTitle(ask: Ask, done: (typeof words)['fr']['done']): string {
  if (ask.kind === 'add') return done[ask.override.effect];
  return ask.kind === 'gone' ? done.apply : done[ask.kind];
}

/** Edits are made in one version of the policy: in another they have to be chosen anew. */
function hasMoved({ code }: ProblemReport): boolean {
  return code === 'FLOW_POLICY_MOVED';
}
