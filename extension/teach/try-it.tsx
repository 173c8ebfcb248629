import { useState } from 'preact/hooks';
import { pagedDescriptorSchema } from '../../shared/portal/descriptor.ts';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Answer } from '../message/answer.ts';
import type { TryOut } from '../message/teach.ts';
import type { Draft } from './draft/draft.ts';
import type { Send } from './teach.tsx';
import { words } from './try-it.words.ts';

interface TryItProps {
  readonly draft: Draft;
  readonly send: Send;
}

/** Reads the portal's page with the draft, as the extension will: nothing is clicked. */
export function TryIt({ draft, send }: TryItProps) {
  const text = useWords(words);
  const [answer, setAnswer] = useState<Answer<TryOut>>();
  const { success, data } = pagedDescriptorSchema.safeParse(draft);
  return (
    <section aria-labelledby="try">
      <h2 id="try">{text.title}</h2>
      <div class="row">
        <button
          type="button"
          disabled={!success}
          onClick={async () => data && setAnswer(await send({ type: 'teach.try', draft: data }))}
        >
          {text.read}
        </button>
        <p class="quiet">{success ? text.hint : text.notYet}</p>
      </div>
      {answer && !answer.ok && <ProblemNotice live problem={answer.problem} />}
      {answer?.ok && <Outcome found={answer.value} draft={draft} />}
    </section>
  );
}

function Outcome({ found, draft }: { readonly found: TryOut; readonly draft: Draft }) {
  const text = useWords(words);
  const { kind, viewer, probes } = found;
  if (kind === 'changed')
    return (
      <Notice tone="stop" live title={text.changed(probes.length)}>
        <ul>
          {probes.map((probe) => (
            <li key={probe}>
              {probeName(probe, draft, text)} <code class="small">{probe}</code>
            </li>
          ))}
        </ul>
      </Notice>
    );
  if (kind === 'account' && found.features + found.sites > 0)
    return (
      <Notice tone="done" live title={text.account(found.features, found.sites, found.ticked)}>
        <p>{text.whose(found.account ?? found.name ?? '?', viewer ?? '?')}</p>
        {found.complete === false && <p>{text.incomplete}</p>}
      </Notice>
    );
  if (kind === 'account-list') return <Notice tone="done" live title={text.list(found.accounts)} />;
  return <Notice tone="warn" live title={kind === 'account' ? text.otherTab : text.elsewhere} />;
}

/** «feature:gerer-les-cles:ambiguous» in words. */
function probeName(probe: string, draft: Draft, text: (typeof words)['fr']): string {
  const [kind = '', id = '', part] = probe.split(':');
  const isTwice = probe.endsWith(':ambiguous');
  if (kind === 'feature') {
    const label = draft.features.find((feature) => feature.id === id)?.label.fr ?? id;
    return isTwice ? text.twice(label) : text.missing(label);
  }
  if (kind === 'list') {
    const tab = draft.tabs.find((each) => each.id === id)?.label.fr ?? id;
    return part === 'badge' ? text.unknownBadge(tab) : text.listLost(tab);
  }
  return kind === 'user' ? text.user : isTwice || id === 'ambiguous' ? text.accountTwice : text.accountLost;
}
