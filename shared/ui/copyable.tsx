import { useRef, useState } from 'preact/hooks';
import { useWords } from './locale.ts';
import { words } from './copyable.words.ts';
import './copyable.css';

export interface CopyableProps {
  /** What it is, for the button's name: «identifiant de la règle». */
  readonly name: string;
  readonly value: string;
}

/** An id or a hash that one click copies. Where the host page forbids the clipboard, the click selects it. */
export function Copyable({ name, value }: CopyableProps) {
  const text = useWords(words);
  const code = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      getSelection()?.selectAllChildren(code.current!);
      setOutcome('selected');
    }
  };
  return (
    <span class="copyable">
      <code ref={code}>{value}</code>
      <button type="button" class="icon" aria-label={text.copy(name)} title={text.copy(name)} onClick={copy}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M5.5 5.5h8v8h-8zM2.5 10.5v-8h8" fill="none" stroke="currentColor" stroke-width="1.25" />
        </svg>
      </button>
      <span role="status" class="small quiet">
        {outcome ? text[outcome] : ''}
      </span>
    </span>
  );
}
