import { useState } from 'preact/hooks';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useLocale } from '../../shared/ui/locale.ts';

interface FeatureChoiceProps {
  readonly portal: Descriptor;
  /** What the function is chosen for. */
  readonly question: string;
  readonly go: string;
  readonly onFeature: (feature: string) => void;
}

/** Under a site: an exception or a rule is about a function, so that is asked first. */
export function FeatureChoice({ portal, question, go, onFeature }: FeatureChoiceProps) {
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
        {question}
        <select value={feature} onChange={(event) => setFeature(event.currentTarget.value)}>
          {functions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[locale]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{go}</button>
    </form>
  );
}
