import { useState } from 'preact/hooks';
import { clock, readerZone } from '../../shared/text/clock.ts';
import { longDate } from '../../shared/text/plural.ts';
import { Fact } from '../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import type { OptionsState } from '../message/options.ts';
import type { Asking } from './options.tsx';
import { words } from './options.words.ts';

interface PairedProps extends Pick<Asking, 'send'> {
  readonly state: OptionsState;
  readonly session: NonNullable<OptionsState['session']>;
}

/** Who this browser speaks for, how the line is, and the way out. */
export function Paired({ state, session, send }: PairedProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { edits, readings } = state.waiting;
  return (
    <>
      <dl class="facts">
        <Fact name={text.pairedWith}>
          <code>{session.connector}</code>
        </Fact>
        <Fact name={text.line}>
          <Line connection={state.connection} />
        </Fact>
        <Fact name={text.speaksAs}>
          {session.subject.name} ({text.scope[session.scope]})
        </Fact>
        <Fact name={text.expires}>{longDate(locale, session.expiresAt, readerZone())}</Fact>
        {edits.length + readings > 0 && <Fact name={text.kept}>{text.waiting(edits.length, readings)}</Fact>}
      </dl>
      <div class="row">
        <button type="button" onClick={() => send({ type: 'options.refresh' })}>
          {text.refresh}
        </button>
        <Unpair edits={edits.length} send={send} />
      </div>
    </>
  );
}

function Line({ connection }: { readonly connection: OptionsState['connection'] }) {
  const { lines } = useWords(words);
  const locale = useLocale();
  switch (connection.state) {
    case 'unreachable':
      return lines.unreachable(clock(locale, connection.since), clock(locale, connection.retryAt));
    case 'refused':
      return lines.refused;
    case 'ok':
      return lines.ok;
    case 'unpaired':
    case 'connecting':
      return lines.connecting;
  }
}

/** Asked twice only when something would be lost. */
function Unpair({ edits, send }: { readonly edits: number } & Pick<Asking, 'send'>) {
  const text = useWords(words);
  const [asked, setAsked] = useState(false);
  const unpair = () => send({ type: 'options.unpair' });
  if (!asked || edits === 0)
    return (
      <button type="button" onClick={edits === 0 ? unpair : () => setAsked(true)}>
        {text.unpair}
      </button>
    );
  return (
    <div role="alert" class="row">
      <span>{text.unpairWaiting(edits)}</span>
      <button type="button" onClick={unpair}>
        {text.unpairSure}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {text.unpairNo}
      </button>
    </div>
  );
}
