import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Answer, ProblemReport } from '../message/answer.ts';
import { AddressField } from './address-field.tsx';
import { CodeField } from './code-field.tsx';
import type { Asking } from './options.tsx';
import { words } from './options.words.ts';
import { checkAddress, checkPairing, type WrongPairing } from './pairing.ts';
import { SignIn } from './sign-in.tsx';
import { useOffer } from './use-offer.ts';

interface ConnectProps extends Asking {
  /** Where to begin: what the organisation set, or the connector of before. */
  readonly address: string | undefined;
  readonly locked: boolean;
  readonly refused: ProblemReport | undefined;
}

const DEFAULT_CONNECTOR = 'http://127.0.0.1:8480';

/** The ways to a session: with the company where the connector offers it, else or also with a one-time code. */
export function Connect({ address: first = DEFAULT_CONNECTOR, locked, refused, send, allow }: ConnectProps) {
  const text = useWords(words);
  const [address, setAddress] = useState(first);
  /** Not while it is typed: half an address is another machine's. */
  const [settled, setSettled] = useState(first);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<WrongPairing>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<'not-allowed' | ProblemReport | undefined>(refused);
  const offered = useOffer(settled, send);
  const oidc = settled === address && typeof offered === 'object' ? offered.oidc : undefined;

  /** `allow` before anything is awaited: the browser asks only as the direct answer to a click. */
  const tryTo = async (origins: readonly string[], command: () => Promise<Answer<null>>) => {
    setWrong(undefined);
    setOutcome(undefined);
    if (!(await allow([...new Set(origins)]))) return setOutcome('not-allowed');
    setBusy(true);
    const answer = await command();
    setBusy(false);
    setOutcome(answer.ok ? undefined : answer.problem);
  };
  const signIn = async () => {
    const reached = checkAddress(address);
    if (!reached || !oidc) return;
    const { connector, origin } = reached;
    await tryTo([origin, ...oidc.origins], () => send({ type: 'options.signIn', connector }));
  };
  const pair = async (event: Event) => {
    event.preventDefault();
    const checked = checkPairing(address, code);
    if ('wrong' in checked) {
      setWrong(checked.wrong);
      (event.currentTarget as HTMLFormElement).querySelector<HTMLElement>(`[name=${checked.wrong}]`)?.focus();
      return;
    }
    const { connector, origin, code: typed } = checked;
    await tryTo([origin], () => send({ type: 'options.pair', connector, code: typed }));
  };
  const said =
    outcome === 'not-allowed' ? (
      <Notice tone="stop" live title={text.notAllowed}>
        <p>{text.notAllowedTodo}</p>
      </Notice>
    ) : (
      outcome && <ProblemNotice live problem={outcome} />
    );
  return (
    <form class="pair" noValidate aria-busy={busy} onSubmit={pair}>
      {/* Why one is here comes first, what came of a click beside it. */}
      {outcome === refused && said}
      <AddressField
        address={address}
        locked={locked}
        wrong={wrong === 'address'}
        silent={offered === 'silent' && settled === address}
        onInput={setAddress}
        onSettle={setSettled}
      />
      {oidc && <SignIn issuer={oidc.issuer} busy={busy} onSignIn={signIn} />}
      {oidc && <h3 class="or">{text.orCode}</h3>}
      <CodeField code={code} wrong={wrong === 'code'} onInput={setCode} />
      <button type="submit" class={oidc ? '' : 'main'} disabled={busy}>
        {text.pair}
      </button>
      {outcome !== refused && said}
    </form>
  );
}
