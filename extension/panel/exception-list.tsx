import { useState } from 'preact/hooks';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { readerZone } from '../../shared/text/clock.ts';
import { listNames, longDate } from '../../shared/text/plural.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { featureName } from '../../shared/ui/names.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { OverrideView } from '../../shared/wire/account.ts';
import type { ProblemReport } from '../message/answer.ts';
import { words } from './exception-list.words.ts';
import type { Send } from './send.ts';

interface ExceptionListProps {
  readonly overrides: readonly OverrideView[];
  readonly canEnd: boolean;
  readonly portal: Descriptor;
  readonly siteNames: Readonly<Record<string, string>>;
  readonly send: Send;
}

/** The account's exceptions: what, where, until when, why, by whom. */
export function ExceptionList(props: ExceptionListProps) {
  const text = useWords(words);
  if (props.overrides.length === 0) return null;
  return (
    <section class="block exceptions">
      <h2>{text.title(props.overrides.length)}</h2>
      <ul>
        {props.overrides.map((override) => (
          <ExceptionLine key={override.id} {...props} override={override} />
        ))}
      </ul>
    </section>
  );
}

type ExceptionLineProps = ExceptionListProps & { readonly override: OverrideView };

function ExceptionLine({ override, canEnd, portal, siteNames, send }: ExceptionLineProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [answer, setAnswer] = useState<'opened' | ProblemReport>();
  const date = (time: string) => longDate(locale, time, readerZone());
  const end = async () => {
    const intent = { kind: 'end-override', override: override.id } as const;
    const opened = await send({ type: 'panel.confirm', intent });
    setAnswer(opened.ok ? 'opened' : opened.problem);
  };
  return (
    <li>
      <p>
        <strong>{text[override.effect]}</strong>{' '}
        {override.expiresAt === undefined ? text.noEnd : text.until(date(override.expiresAt))}
      </p>
      <p>
        {featureName(override.feature, portal, locale)} — <Where override={override} siteNames={siteNames} />
      </p>
      <p class="small quiet">
        {override.reason} ({text.by(override.author, date(override.createdAt))})
      </p>
      {canEnd && (
        <button type="button" class="plain" onClick={end}>
          {text.end}
        </button>
      )}
      {answer === 'opened' && <p role="status">{text.opened}</p>}
      {answer && answer !== 'opened' && <ProblemNotice live problem={answer} />}
    </li>
  );
}

function Where({ override, siteNames }: Pick<ExceptionLineProps, 'override' | 'siteNames'>) {
  const text = useWords(words);
  const locale = useLocale();
  const { sites } = override;
  if (sites.length === 0) return text.ownSites;
  if (sites.includes('*')) return text.everywhere;
  return listNames(
    locale,
    sites.map((site) => siteNames[site] ?? site),
  );
}
