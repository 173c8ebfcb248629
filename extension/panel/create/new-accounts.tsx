import { useEffect, useState } from 'preact/hooks';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { found, searchable } from '../../../shared/text/search.ts';
import { useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { Answer } from '../../message/answer.ts';
import type { PanelAnswers } from '../../message/panel.ts';
import type { Send } from '../send.ts';
import { words } from './create.words.ts';
import { NewAccount } from './new-account.tsx';
import { Password } from './password.tsx';

interface NewAccountsProps {
  readonly portal: Descriptor;
  readonly send: Send;
}

/** Rows drawn at once; the search narrows down to the rest. */
const SHOWN = 100;

/** On the form of a new account: whom the plan wants created here, and a password where the admin gives one. */
export function NewAccounts({ portal, send }: NewAccountsProps) {
  const text = useWords(words);
  const [answer, setAnswer] = useState<Answer<PanelAnswers['panel.new-accounts']>>();
  const [query, setQuery] = useState('');
  useEffect(() => {
    const ask = async () => setAnswer(await send({ type: 'panel.new-accounts' }));
    void ask();
  }, [send]);
  const accounts = answer?.ok ? answer.value.accounts : [];
  const matching = accounts.filter(({ account, person }) =>
    found(query, searchable(`${account} ${person.displayName} ${person.userName}`)),
  );
  return (
    <>
      <section class="block" aria-labelledby="new-accounts">
        <h2 id="new-accounts">{text.title}</h2>
        {!answer && <p class="quiet">{text.loading}</p>}
        {answer && !answer.ok && <ProblemNotice live problem={answer.problem} />}
        {answer?.ok && accounts.length === 0 && <p>{text.none}</p>}
        {accounts.length > 0 && (
          <>
            <input
              type="search"
              aria-label={text.search}
              placeholder={text.search}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
            <ul class="new-accounts">
              {matching.slice(0, SHOWN).map((each) => (
                <NewAccount key={each.account} of={each} portal={portal} send={send} />
              ))}
            </ul>
            <p role="status" class="small quiet number">
              {text.shown(Math.min(matching.length, SHOWN), accounts.length)}
            </p>
          </>
        )}
        <p class="small quiet">{text.button}</p>
      </section>
      {portal.passwordRule && <Password rule={portal.passwordRule} send={send} />}
    </>
  );
}
