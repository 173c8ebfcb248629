import { useState } from 'preact/hooks';
import { clock, dateAndClock, readerZone } from '../../shared/text/clock.ts';
import { longDate } from '../../shared/text/plural.ts';
import { Fact } from '../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import type { ProblemReport } from '../message/answer.ts';
import type { OptionsState } from '../message/options.ts';
import type { Asking } from './options.tsx';
import { words } from './options.words.ts';

interface PairedProps extends Pick<Asking, 'send'> {
  readonly state: OptionsState;
  readonly session: NonNullable<OptionsState['session']>;
  /** The session has ended here; the problem, when the connector could not be told. */
  readonly onLeft: (untold: ProblemReport | undefined) => void;
}

/** Who this browser speaks for, how the line is, and the way out. */
export function Paired({ state, session, send, onLeft }: PairedProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { edits, readings } = state.waiting;
  const isSignedIn = session.via === 'sign-in';
  return (
    <>
      <dl class="facts">
        <Fact name={isSignedIn ? text.signedInAt : text.pairedWith}>
          <code>{session.connector}</code>
        </Fact>
        <Fact name={text.line}>
          <Line connection={state.connection} isSignedIn={isSignedIn} />
        </Fact>
        <Fact name={text.speaksAs}>
          {session.subject.name} ({text.scope[session.scope]})
        </Fact>
        <Fact name={text.expires}>
          {isSignedIn
            ? dateAndClock(locale, session.expiresAt, readerZone())
            : longDate(locale, session.expiresAt, readerZone())}
        </Fact>
        {edits.length + readings > 0 && <Fact name={text.kept}>{text.waiting(edits.length, readings)}</Fact>}
      </dl>
      <div class="row">
        <button type="button" onClick={() => send({ type: 'options.refresh' })}>
          {text.refresh}
        </button>
        <Leave edits={edits.length} isSignedIn={isSignedIn} send={send} onLeft={onLeft} />
      </div>
    </>
  );
}

interface LineProps {
  readonly connection: OptionsState['connection'];
  readonly isSignedIn: boolean;
}

function Line({ connection, isSignedIn }: LineProps) {
  const { lines } = useWords(words);
  const locale = useLocale();
  switch (connection.state) {
    case 'unreachable':
      return lines.unreachable(clock(locale, connection.since), clock(locale, connection.retryAt));
    case 'refused':
      return isSignedIn ? lines.over : lines.refused;
    case 'ok':
      return lines.ok;
    case 'unpaired':
    case 'connecting':
      return lines.connecting;
  }
}

interface LeaveProps extends Pick<PairedProps, 'send' | 'onLeft'> {
  readonly edits: number;
  readonly isSignedIn: boolean;
}

/** Asked twice only when something would be lost. */
function Leave({ edits, isSignedIn, send, onLeft }: LeaveProps) {
  const text = useWords(words);
  const [asked, setAsked] = useState(false);
  const leave = async () => {
    const answer = await send({ type: 'options.unpair' });
    onLeft(answer.ok ? undefined : answer.problem);
  };
  if (!asked || edits === 0)
    return (
      <button type="button" onClick={edits === 0 ? leave : () => setAsked(true)}>
        {isSignedIn ? text.signOut : text.unpair}
      </button>
    );
  return (
    <div role="alert" class="row">
      <span>{text.unpairWaiting(edits)}</span>
      <button type="button" onClick={leave}>
        {isSignedIn ? text.signOutSure : text.unpairSure}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {isSignedIn ? text.signOutNo : text.unpairNo}
      </button>
    </div>
  );
}
