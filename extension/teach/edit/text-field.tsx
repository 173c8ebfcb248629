import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** The name is heard and not seen: a column's heading says it. */
  readonly silent?: boolean;
  readonly hint?: string | undefined;
  readonly wrong?: boolean;
}

export function TextField({ name, value, onValue, silent = false, hint, wrong = false }: TextFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={silent ? 'unseen' : ''}>
        {name}
      </label>
      <input
        id={id}
        type="text"
        value={value}
        aria-invalid={wrong}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="small quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
