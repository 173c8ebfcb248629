import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { tabName } from '../../shared/ui/names.ts';
import type { PageWork } from './page-work.ts';
import { words } from './this-page.words.ts';

interface ElsewhereProps {
  readonly tabs: PageWork['elsewhere'];
  readonly portal: Descriptor;
}

/** «Résidences : 4 à accorder»: the tabs that still have steps. */
export function Elsewhere({ tabs, portal }: ElsewhereProps) {
  const text = useWords(words);
  const locale = useLocale();
  if (tabs.length === 0) return null;
  return (
    <div class="elsewhere number">
      <h3>{text.elsewhere}</h3>
      <ul>
        {tabs.map(({ tab, grant, revoke, change }) => (
          <li key={tab}>
            {text.elsewhereTab(tabName(tab, portal, locale))}{' '}
            {[
              grant > 0 && text.grant(grant),
              revoke > 0 && text.revoke(revoke),
              change > 0 && text.change(change),
            ]
              .filter((part) => part !== false)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
