import type { QueuedAccount } from '../../shared/wire/queue.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { sayChanges } from './counts.words.ts';
import { changesOf } from './diff.ts';
import { LongList } from './long-list.tsx';
import { words } from './queue.words.ts';

/** The accounts of the queue, each with its steps counted. */
export function QueueList({ accounts }: { readonly accounts: readonly QueuedAccount[] }) {
  const text = useWords(words);
  const locale = useLocale();
  return (
    <LongList
      label={text.list}
      items={accounts}
      keyOf={({ account }) => account}
      row={({ account, name, steps, byHand }) => (
        <>
          <span class="who">
            {name ?? account} {name !== undefined && <span class="small quiet">{account}</span>}
          </span>
          <span class="small quiet number">{sayChanges(changesOf(steps), locale).join(' · ')}</span>
          {byHand && <span class="tag">{text.byHand}</span>}
        </>
      )}
    />
  );
}
