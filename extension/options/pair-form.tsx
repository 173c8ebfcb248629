import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { ProblemReport } from '../message/answer.ts';
import { checkPairing, type WrongPairing } from './pairing.ts';
import type { Asking } from './options.tsx';
import { words } from './options.words.ts';

interface PairFormProps extends Asking {
  /** The one that was paired before. */
  readonly connector: string | undefined;
  readonly refused: ProblemReport | undefined;
}

const DEFAULT_CONNECTOR = 'http://127.0.0.1:8480';

/** The connector's address and its one-time code. */
export function PairForm({ connector = DEFAULT_CONNECTOR, refused, send, allow }: PairFormProps) {
  const text = useWords(words);
  const [address, setAddress] = useState(connector);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<WrongPairing>();
  const [outcome, setOutcome] = useState<'not-allowed' | ProblemReport | undefined>(refused);
  const submit = async (event: Event) => {
    event.preventDefault();
    const checked = checkPairing(address, code);
    if ('wrong' in checked) {
      setWrong(checked.wrong);
      (event.currentTarget as HTMLFormElement).querySelector<HTMLElement>(`[name=${checked.wrong}]`)?.focus();
      return;
    }
    setWrong(undefined);
    // Before anything is awaited: the browser asks only as the direct answer to a click.
    if (!(await allow([checked.origin]))) return setOutcome('not-allowed');
    const answer = await send({ type: 'options.pair', connector: checked.connector, code: checked.code });
    setOutcome(answer.ok ? undefined : answer.problem);
  };
  return (
    <form class="pair" noValidate onSubmit={submit}>
      <div class="field">
        <label for="address">{text.address}</label>
        <input
          id="address"
          name="address"
          type="url"
          inputMode="url"
          value={address}
          aria-invalid={wrong === 'address'}
          aria-describedby="address-hint"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <p id="address-hint" class={`small ${wrong === 'address' ? 'wrong' : 'quiet'}`}>
          {text.addressWrong}
        </p>
      </div>
      <div class="field">
        <label for="code">{text.code}</label>
        <input
          id="code"
          name="code"
          class="code"
          autocomplete="off"
          spellcheck={false}
          placeholder="XXXX-XXXX"
          value={code}
          aria-invalid={wrong === 'code'}
          aria-describedby="code-hint"
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <p id="code-hint" class={`small ${wrong === 'code' ? 'wrong' : 'quiet'}`}>
          {wrong === 'code' ? text.codeWrong : text.codeHint}
        </p>
      </div>
      <button type="submit" class="main">
        {text.pair}
      </button>
      {outcome === 'not-allowed' ? (
        <Notice tone="stop" live title={text.notAllowed}>
          <p>{text.notAllowedTodo}</p>
        </Notice>
      ) : (
        outcome && <ProblemNotice live problem={outcome} />
      )}
    </form>
  );
}
