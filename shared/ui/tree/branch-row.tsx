import type { Descriptor } from '../../portal/descriptor.ts';
import { differs } from '../counts.ts';
import { useWords } from '../locale.ts';
import { useReasonSentence } from '../reason.tsx';
import { StateCounts } from '../state-count.tsx';
import { StateSign } from '../state-sign.tsx';
import type { Branch } from './branch.ts';
import { words } from './permission-tree.words.ts';

interface BranchRowProps {
  readonly branch: Branch;
  readonly open: boolean;
  readonly portal: Descriptor;
}

/** A tab or section: what differs in it is counted; when nothing does, what is granted. */
export function BranchRow({ branch, open, portal }: BranchRowProps) {
  const text = useWords(words);
  const sentence = useReasonSentence();
  const { counts } = branch;
  return (
    <>
      <svg class="twist" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d="M5.5 3l5 5-5 5" fill="none" stroke="currentColor" stroke-width="1.75" />
      </svg>
      <span class="tree-name">
        {branch.name}
        {branch.unread && (
          <span class="tree-unread">
            <StateSign state="unknown" silent /> {text.unread}
          </span>
        )}
      </span>
      <StateCounts
        brief
        counts={counts}
        states={differs(counts) ? ['toGrant', 'toRevoke', 'held'] : ['granted', 'exception', 'unknown']}
      />
      {open && branch.reason && <p class="tree-why">{sentence(branch.reason, portal)}</p>}
    </>
  );
}
