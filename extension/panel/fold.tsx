import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly title: string;
  /** Made when it is opened for the first time: what is in it may have to be asked for. */
  readonly children: () => ComponentChildren;
}

/** A section that is opened on demand. */
export function Fold({ title, children }: FoldProps) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details
      class="block fold"
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpen(true);
      }}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {wasOpen && children()}
    </details>
  );
}
