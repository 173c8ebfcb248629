import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { copiedNames, faultsOf } from './draft/check.ts';
import type { Draft } from './draft/draft.ts';
import { fileOf, type Format } from './draft/file.ts';
import { words } from './export.words.ts';

/** What is still missing, in words; then the file, and what to do with it. */
export function Export({ draft }: { readonly draft: Draft }) {
  const text = useWords(words);
  const [copied, setCopied] = useState(false);
  const faults = faultsOf(draft);
  const isWhole = faults.length === 0;
  const save = (format: Format): void => {
    const file = fileOf(draft, format);
    const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
    Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
    URL.revokeObjectURL(url);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(fileOf(draft, 'json').text);
    setCopied(true);
  };
  return (
    <section aria-labelledby="export">
      <h2 id="export">{text.title}</h2>
      {isWhole ? (
        <Notice tone="done" title={text.whole} />
      ) : (
        <Notice tone="warn" title={text.lacking(faults.length)}>
          <ul>
            {faults.map(({ lack, path, message }) => (
              <li key={path}>
                {text.lacks[lack]}{' '}
                {(lack === 'other' || lack === 'label' || lack === 'id') && (
                  <code class="small">
                    {path} — {message}
                  </code>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {copiedNames(draft) > 0 && <p class="quiet">{text.copies(copiedNames(draft))}</p>}
      <div class="row">
        <button type="button" class={isWhole ? 'main' : ''} onClick={() => save('json')}>
          {text.download(fileOf(draft, 'json').name)}
        </button>
        <button type="button" onClick={() => save('ts')}>
          {text.download(fileOf(draft, 'ts').name)}
        </button>
        <button type="button" onClick={copy}>
          {text.copy}
        </button>
        <span role="status">{copied && text.done}</span>
      </div>
      <h3>{text.next}</h3>
      <ol class="next">
        {text.steps(draft.id).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
