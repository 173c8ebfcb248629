import { useWords } from '../../shared/ui/locale.ts';
import { words } from './options.words.ts';

interface CodeFieldProps {
  readonly code: string;
  readonly wrong: boolean;
  readonly onInput: (code: string) => void;
}

export function CodeField({ code, wrong, onInput }: CodeFieldProps) {
  const text = useWords(words);
  return (
    <div class="field">
      <label for="code">{text.code}</label>
      <input
        id="code"
        name="code"
        class="code"
        autocomplete="off"
        spellcheck={false}
        placeholder="XXXX-XXXX"
        value={code}
        aria-invalid={wrong}
        aria-describedby="code-hint"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="code-hint" class={`small ${wrong ? 'wrong' : 'quiet'}`}>
        {wrong ? text.codeWrong : text.codeHint}
      </p>
    </div>
  );
}
