import { useId } from 'preact/hooks';

interface OptionProps {
  readonly name: string;
  readonly label: string;
  /** What it will do, or why it cannot be chosen. */
  readonly what: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

/** One of a few ways to do something, with a sentence on each. */
export function Option({ name, label, what, checked, disabled = false, onChoose }: OptionProps) {
  const id = useId();
  return (
    <div class="option">
      <label class="choice">
        <input
          type="radio"
          name={name}
          checked={checked}
          disabled={disabled}
          aria-describedby={id}
          onChange={onChoose}
        />
        {label}
      </label>
      <p id={id} class="small quiet">
        {what}
      </p>
    </div>
  );
}
