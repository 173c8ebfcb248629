import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { moduleName } from '../../../shared/ui/names.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { RowKey } from '../../../shared/ui/row-key.ts';
import { words } from './detail.words.ts';

interface CarriedProps {
  readonly feature: string;
  readonly portal: Descriptor;
  readonly onChoose: (key: RowKey) => void;
}

/** Says that there is no box to tick, and leads to the profile that gives the function. */
export function Carried({ feature, portal, onChoose }: CarriedProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { section } = portal.features.find(({ id }) => id === feature) ?? {};
  const { module } = portal.sections.find(({ id }) => id === section) ?? {};
  if (module === undefined) return null;
  return (
    <Notice tone="note" title={text.carried(moduleName(module, portal, locale))}>
      <div class="row">
        <button type="button" onClick={() => onChoose(`profile:${module}`)}>
          {text.seeProfile}
        </button>
      </div>
    </Notice>
  );
}
