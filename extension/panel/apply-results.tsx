import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { itemName } from '../../shared/ui/names.ts';
import type { PanelAnswers } from '../message/panel.ts';
import { words } from './this-page.words.ts';

interface ApplyResultsProps {
  readonly results: PanelAnswers['panel.apply'];
  readonly portal: Descriptor;
  readonly siteNames: Readonly<Record<string, string>>;
}

/** What became of each box: what remains comes first and open, what is done can be looked up. */
export function ApplyResults({ results, portal, siteNames }: ApplyResultsProps) {
  const text = useWords(words);
  const settled = results.filter(({ result }) => result === 'done' || result === 'unchanged');
  const left = results.filter((each) => !settled.includes(each));
  const list = (some: PanelAnswers['panel.apply']) => (
    <ResultList results={some} portal={portal} siteNames={siteNames} />
  );
  return (
    <div role="status" class="results">
      {left.length > 0 && (
        <>
          <p class="results-left">{text.left(left.length)}</p>
          {list(left)}
        </>
      )}
      {settled.length > 0 && (
        <details>
          <summary>{text.done(settled.length)}</summary>
          {list(settled)}
        </details>
      )}
    </div>
  );
}

function ResultList({ results, portal, siteNames }: ApplyResultsProps) {
  const text = useWords(words);
  const locale = useLocale();
  return (
    <ul class="small">
      {results.map(({ key, result }) => (
        <li key={key}>
          {itemName(key, portal, siteNames, locale)}
          <span class="quiet"> — {text.results[result]}</span>
        </li>
      ))}
    </ul>
  );
}
