import { useId } from 'preact/hooks';

interface ChoiceFieldProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  /** Each value with its words. */
  readonly choices: Readonly<Partial<Record<Value, string>>>;
  readonly onValue: (value: Value) => void;
  readonly silent?: boolean;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { name, value, choices, onValue, silent = false } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={silent ? 'unseen' : ''}>
        {name}
      </label>
      <select id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value as Value)}>
        {Object.entries(choices as Readonly<Record<string, string>>).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
