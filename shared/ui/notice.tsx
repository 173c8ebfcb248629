import type { ComponentChildren } from 'preact';
import './notice.css';

/** note = good to know · warn = something is not as usual · stop = nothing can be done here · done = it worked. */
export type Tone = 'note' | 'warn' | 'stop' | 'done';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Read out when it appears; for the answer to what the user just did. */
  readonly live?: boolean;
  /** The title alone, the rest on demand. */
  readonly folded?: boolean;
}

/** A message inside the page: the first line says what is so, the rest what follows from it. */
export function Notice({ tone, title, children, live = false, folded = false }: NoticeProps) {
  if (folded)
    return (
      <details class={`notice notice-${tone}`}>
        <summary>{title}</summary>
        {children}
      </details>
    );
  return (
    <div class={`notice notice-${tone}`} {...(live ? { role: tone === 'stop' ? 'alert' : 'status' } : {})}>
      <p class="notice-title">{title}</p>
      {children}
    </div>
  );
}
