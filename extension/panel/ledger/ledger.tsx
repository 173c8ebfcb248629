import { useEffect, useState } from 'preact/hooks';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { keepTogether } from '../../../shared/text/spacing.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { Answer } from '../../message/answer.ts';
import type { PanelAnswers } from '../../message/panel.ts';
import { Fold } from '../fold.tsx';
import type { Send } from '../send.ts';
import { words } from './ledger.words.ts';
import { Pool } from './pool.tsx';

interface LedgerProps {
  readonly portal: Descriptor;
  readonly send: Send;
}

/** What the portal's seats come to, asked for when it is opened. */
export function Ledger(props: LedgerProps) {
  const text = useWords(words);
  return <Fold title={text.title}>{() => <Pools {...props} />}</Fold>;
}

function Pools({ portal, send }: LedgerProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [answer, setAnswer] = useState<Answer<PanelAnswers['panel.ledger']>>();
  useEffect(() => {
    const ask = async () => setAnswer(await send({ type: 'panel.ledger' }));
    void ask();
  }, [send]);
  if (!answer) return <p class="quiet">{text.loading}</p>;
  if (!answer.ok) return <ProblemNotice live problem={answer.problem} />;
  const { pools } = answer.value;
  return (
    <>
      {portal.seats && <p class="small">{keepTogether(locale, portal.seats.warning[locale])}</p>}
      {pools.length === 0 ? (
        <p class="quiet">{text.none}</p>
      ) : (
        pools.map((pool) => <Pool key={pool.pool} pool={pool} />)
      )}
    </>
  );
}
