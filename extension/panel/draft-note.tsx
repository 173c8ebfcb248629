import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { featureName } from '../../shared/ui/names.ts';
import type { RowKey } from '../../shared/ui/row-key.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { Draft } from './exception-draft.ts';
import { words } from './exception-form.words.ts';

interface DraftNoteProps {
  readonly draft: Draft;
  readonly portal: Descriptor;
  readonly onChoose: (key: RowKey) => void;
}

/** Says that an exception waits half-written somewhere, and leads there. */
export function DraftNote({ draft, portal, onChoose }: DraftNoteProps) {
  const text = useWords(words);
  const locale = useLocale();
  return (
    <Notice tone="note" title={text.elsewhere(featureName(draft.feature, portal, locale))}>
      <div class="row">
        <button type="button" onClick={() => onChoose(`feature:${draft.feature}`)}>
          {text.resume}
        </button>
      </div>
    </Notice>
  );
}
