import { clock } from '../../shared/text/clock.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Connection } from '../message/connection.ts';
import { words } from './work.words.ts';

interface LineNoticeProps {
  readonly connection: Connection;
  readonly openOptions: () => void;
}

/** What is wrong with the line to the connector; nothing when it answers. */
export function LineNotice({ connection, openOptions }: LineNoticeProps) {
  const text = useWords(words);
  const locale = useLocale();
  const settings = (
    <div class="row">
      <button type="button" onClick={openOptions}>
        {text.settings}
      </button>
    </div>
  );
  switch (connection.state) {
    case 'unpaired':
      return (
        <Notice tone="stop" title={text.unpaired}>
          <p>{text.unpairedTodo}</p>
          {settings}
        </Notice>
      );
    case 'refused':
      return <ProblemNotice problem={connection.problem}>{settings}</ProblemNotice>;
    case 'unreachable':
      return (
        <Notice tone="warn" title={text.unreachable(clock(locale, connection.since))}>
          <p>{text.unreachableTodo(clock(locale, connection.retryAt))}</p>
        </Notice>
      );
    case 'ok':
    case 'connecting':
      return null;
  }
}
