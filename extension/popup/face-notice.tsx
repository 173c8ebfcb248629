import type { ComponentChildren } from 'preact';
import { clock } from '../../shared/text/clock.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Face } from './face.ts';
import { words } from './popup.words.ts';

/** What is out of the ordinary, and what to do about it. */
export function FaceNotice({ face }: { readonly face: Face }) {
  const text = useWords(words);
  const locale = useLocale();
  switch (face.kind) {
    case 'unpaired':
      return say('stop', text.unpaired, text.unpairedTodo);
    case 'refused':
      return <ProblemNotice problem={face.problem} />;
    case 'unreachable':
      return say(
        'warn',
        text.unreachable(clock(locale, face.since)),
        text.unreachableTodo(clock(locale, face.retryAt)),
      );
    case 'noPortal':
      return say('note', text.noPortal, text.noPortalTodo);
    case 'noViewer':
      return say('note', text.noViewer, text.noViewerTodo);
    case 'mismatch':
      return say('warn', text.mismatch(face.viewer), text.mismatchTodo(face.speaksFor));
    case 'unknown':
      return say('note', text.unknown(face.viewer), text.unknownTodo);
  }
}

function say(tone: 'note' | 'warn' | 'stop', title: string, todo: string): ComponentChildren {
  return (
    <Notice tone={tone} title={title}>
      <p>{todo}</p>
    </Notice>
  );
}
