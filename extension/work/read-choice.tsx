import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { Option } from './option.tsx';
import { words } from './start.words.ts';

const DEPTHS = ['list', 'accounts'] as const;
export type Depth = (typeof DEPTHS)[number];

interface ReadChoiceProps {
  readonly portal: PortalSetup;
  readonly mayBegin: boolean;
  readonly onRead: (depth: Depth) => void;
}

/** Reading a portal: how far, and what that will do. */
export function ReadChoice({ portal, mayBegin, onRead }: ReadChoiceProps) {
  const { read: text } = useWords(words);
  const [depth, setDepth] = useState<Depth>('list');
  const { name, pages } = portal.descriptor;
  return (
    <section aria-labelledby="read">
      <h2 id="read">{text.title}</h2>
      {pages.accountList ? (
        <>
          <p class="quiet">{text.what}</p>
          <fieldset class="options">
            <legend class="unseen">{text.depth}</legend>
            {DEPTHS.map((each) => (
              <Option
                key={each}
                name="depth"
                label={text[each]}
                what={text[`${each}What`]}
                checked={each === depth}
                onChoose={() => setDepth(each)}
              />
            ))}
          </fieldset>
          <button type="button" disabled={!mayBegin} onClick={() => onRead(depth)}>
            {text.start[depth](name)}
          </button>
        </>
      ) : (
        <p class="quiet">{text.noList(name)}</p>
      )}
    </section>
  );
}
