import { useState } from 'preact/hooks';
import { listNames } from '../../shared/text/plural.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { OptionsState } from '../message/options.ts';
import type { Asking } from './options.tsx';
import { words } from './options.words.ts';
import { siteName } from './site-name.ts';

interface PortalLineProps extends Asking {
  readonly portal: OptionsState['portals'][number];
}

/** One portal: whether Portillon may run on its pages, and whether it does. */
export function PortalLine({ portal, send, allow }: PortalLineProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [refused, setRefused] = useState(false);
  const missing = portal.origins.filter(({ granted }) => !granted).map(({ pattern }) => pattern);
  const ask = async () => {
    // First of all: the browser asks only as the direct answer to a click.
    const granted = await allow(missing);
    setRefused(!granted);
    if (granted) await send({ type: 'options.granted' });
  };
  return (
    <li>
      <h3>
        {portal.name} <span class="quiet">{text.tenant(portal.tenant)}</span>
      </h3>
      <ul>
        {portal.origins.map(({ pattern, granted, on }) => (
          <li key={pattern}>
            {granted ? (
              <label class="choice">
                <input
                  type="checkbox"
                  role="switch"
                  checked={on}
                  onChange={() => send({ type: 'options.site', pattern, on: !on })}
                />
                {text.show(siteName(pattern))}
              </label>
            ) : (
              <p>
                {siteName(pattern)} <span class="quiet">— {text.notGranted}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <div class="allow">
          <button type="button" class="main" onClick={ask}>
            {text.allow(listNames(locale, [...new Set(missing.map(siteName))]))}
          </button>
          <p class="small quiet">{text.allowHint}</p>
        </div>
      )}
      {refused && <Notice tone="warn" live title={text.allowRefused} />}
    </li>
  );
}
