import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { ManagedState } from '../message/options.ts';
import { words } from './options.words.ts';

/** What the organisation decided for this browser, or that its presets cannot be understood. */
export function Presets({ managed }: { readonly managed: ManagedState }) {
  const text = useWords(words);
  if (managed.problem) return <ProblemNotice problem={managed.problem} />;
  const said = [
    managed.locked && text.presets.locked,
    managed.limited && text.presets.limited,
    !managed.autopilot && text.presets.noAutopilot,
  ].filter((line) => line !== false);
  if (said.length === 0) return null;
  return (
    <Notice tone="note" title={text.presets.title}>
      <ul>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
