import { describeCost } from '../../shared/plan/describe-cost.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { listNames } from '../../shared/text/plural.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { featureName } from '../../shared/ui/names.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { sayChanges } from './counts.words.ts';
import { changesOf, costsOf, rightsOf } from './diff.ts';
import { words } from './queue.words.ts';
import type { QueueAnswer } from './use-queue.ts';

/** So many names are read before a button is pressed; the list below has them all. */
const NAMES = 5;

interface DiffProps {
  readonly queue: QueueAnswer;
  readonly portal: Descriptor;
  /** Steps of the plan that wait, and are not in the queue. */
  readonly held: number;
}

/** What the queue changes: counted, administrator rights by name, what it costs, and what is not in it. */
export function Diff({ queue, portal, held }: DiffProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { accounts } = queue;
  const rights = rightsOf(accounts, portal);
  const costs = costsOf(accounts);
  return (
    <>
      {accounts.length === 0 ? (
        <Notice tone="done" title={text.none}>
          <p>{text.noneWhy}</p>
        </Notice>
      ) : (
        <ul class="counts number">
          {sayChanges(changesOf(accounts.flatMap(({ steps }) => steps)), locale).map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      )}
      {rights.length > 0 && (
        <Notice tone="warn" title={text.rights}>
          <ul>
            {rights.map(({ feature, grants, who }) => (
              <li key={`${feature} ${grants}`}>
                {text.right[grants ? 'grant' : 'revoke'](
                  featureName(feature, portal, locale),
                  listNames(locale, who, NAMES),
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {costs.length > 0 && (
        <Notice tone="warn" title={text.costs}>
          <ul class="number">
            {costs.map((cost) => (
              <li key={JSON.stringify(cost)}>{describeCost(cost, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul class="small quiet">
        {held > 0 && <li>{text.held(held)}</li>}
        <li>{text.own}</li>
      </ul>
    </>
  );
}
