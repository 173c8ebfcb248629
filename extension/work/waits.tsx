import { keepTogether } from '../../shared/text/spacing.ts';
import { Copyable } from '../../shared/ui/copyable.tsx';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { words } from './queue.words.ts';
import type { QueueAnswer } from './use-queue.ts';

type Because = QueueAnswer['because'][number];

/** What the plan waits for, each with what to do about it. Costs alone hold nothing back but themselves. */
export function Waits({ queue }: { readonly queue: QueueAnswer }) {
  const text = useWords(words);
  const locale = useLocale();
  const { because, plan, standing } = queue;
  if (because.length === 0) return null;
  const byCode = Map.groupBy(because, ({ code }) => code);
  return (
    <>
      {[...byCode].map(([code, same]) => (
        <Notice
          key={code}
          tone={standing === 'waits' && code !== 'costs' ? 'stop' : 'warn'}
          title={same.length === 1 ? keepTogether(locale, same[0]!.text[locale]) : text.waits}
        >
          {same.length > 1 && (
            <ul>
              {same.map(({ text: sentence }) => (
                <li key={sentence[locale]}>{keepTogether(locale, sentence[locale])}</li>
              ))}
            </ul>
          )}
          <p>{text.todo[code]}</p>
          {commandsFor(code, plan).map((command) => (
            <Copyable key={command} name={text.command} value={command} />
          ))}
        </Notice>
      ))}
    </>
  );
}

/** What somebody types on the connector's machine. */
function commandsFor(code: Because['code'], plan: string): readonly string[] {
  switch (code) {
    case 'approvals':
      return [`portillon approve ${plan}`];
    case 'quarantine':
      return [`portillon resume ${plan} --reason "…"`, `portillon cancel ${plan} --reason "…"`];
    case 'costs':
      return [`portillon apply ${plan} --confirm-cost "…"`];
  }
}
