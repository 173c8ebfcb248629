import type { RefObject } from 'preact';
import { useWords } from '../locale.ts';
import { words } from './finder.words.ts';
import './finder.css';

export interface Wanted {
  readonly query: string;
  readonly differingOnly: boolean;
}

export interface FinderProps {
  readonly wanted: Wanted;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onWanted: (wanted: Wanted) => void;
  /** Arrow down: into the list. */
  readonly onLeave: () => void;
}

/** Search and filter over the permissions; `/` comes here. */
export function Finder({ wanted, field, onWanted, onLeave }: FinderProps) {
  const text = useWords(words);
  return (
    <search class="finder">
      <input
        ref={field}
        type="search"
        aria-label={text.search}
        title={text.search}
        placeholder={text.hint}
        value={wanted.query}
        onInput={(event) => onWanted({ ...wanted, query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={wanted.differingOnly}
          onChange={(event) => onWanted({ ...wanted, differingOnly: event.currentTarget.checked })}
        />
        {text.differing}
      </label>
    </search>
  );
}
