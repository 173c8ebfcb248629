import { useState } from 'preact/hooks';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { words } from './exception-form.words.ts';

interface FeatureChoiceProps {
  readonly portal: Descriptor;
  readonly onFeature: (feature: string) => void;
}

/** Under a site: an exception is about a function, so that is asked first. */
export function FeatureChoice({ portal, onFeature }: FeatureChoiceProps) {
  const text = useWords(words);
  const locale = useLocale();
  const functions = portal.features.filter(({ kind }) => kind === 'function');
  const [feature, setFeature] = useState(functions[0]?.id ?? '');
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onFeature(feature);
      }}
    >
      <label class="field">
        {text.here}
        <select value={feature} onChange={(event) => setFeature(event.currentTarget.value)}>
          {functions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[locale]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{text.go}</button>
    </form>
  );
}
