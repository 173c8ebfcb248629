import { useEffect, useState } from 'preact/hooks';
import { describeNearMiss } from '../../../shared/plan/describe.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { keepTogether } from '../../../shared/text/spacing.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { placesOf } from '../../../shared/ui/names.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { Answer } from '../../message/answer.ts';
import type { PanelAnswers } from '../../message/panel.ts';
import { words } from './detail.words.ts';
import type { Send } from '../send.ts';

interface NearMissesProps {
  readonly feature: string;
  /** Asked again when the policy has moved. */
  readonly version: number;
  readonly portal: Descriptor;
  readonly send: Send;
}

/** For a no: the rules that nearly give it, each with what is missing. */
export function NearMisses({ feature, version, portal, send }: NearMissesProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [answer, setAnswer] = useState<Answer<PanelAnswers['panel.explain']>>();
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answered = await send({ type: 'panel.explain', feature });
      if (current) setAnswer(answered);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [feature, version, send]);
  if (!answer) return <p class="quiet">{text.asking}</p>;
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { nearMisses, against } = answer.value;
  if (nearMisses.length === 0) return against.length > 0 ? null : <p class="quiet">{text.nothingNear}</p>;
  return (
    <div class="reasons">
      <h3>{text.nearest}</h3>
      <ul>
        {nearMisses.map((miss) => (
          <li key={'rule' in miss ? miss.rule : miss.override}>
            {keepTogether(locale, describeNearMiss(miss, locale, placesOf(portal)))}
          </li>
        ))}
      </ul>
    </div>
  );
}
