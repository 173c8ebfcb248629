import { useWords } from '../../shared/ui/locale.ts';
import { words } from './options.words.ts';

interface AddressFieldProps {
  readonly address: string;
  /** Set by the organisation: it can be read and copied, not changed. */
  readonly locked: boolean;
  readonly wrong: boolean;
  /** No connector answers at this address. */
  readonly silent: boolean;
  readonly onInput: (address: string) => void;
  /** The person has finished typing. */
  readonly onSettle: (address: string) => void;
}

export function AddressField({ address, locked, wrong, silent, onInput, onSettle }: AddressFieldProps) {
  const text = useWords(words);
  const hint = locked ? text.addressLocked : text.addressWrong;
  return (
    <div class="field">
      <label for="address">{text.address}</label>
      <input
        id="address"
        name="address"
        type="url"
        inputMode="url"
        value={address}
        readOnly={locked}
        aria-invalid={wrong}
        aria-describedby="address-hint"
        onInput={(event) => onInput(event.currentTarget.value)}
        // Enter says so by a change; what a password manager fills in says so on leaving only.
        onChange={(event) => onSettle(event.currentTarget.value)}
        onBlur={(event) => onSettle(event.currentTarget.value)}
      />
      <p id="address-hint" class={`small ${wrong ? 'wrong' : 'quiet'}`} aria-live="polite">
        {silent ? text.silent : hint}
      </p>
    </div>
  );
}
