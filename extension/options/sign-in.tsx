import { useWords } from '../../shared/ui/locale.ts';
import { words } from './options.words.ts';

interface SignInProps {
  readonly issuer: string;
  /** The window of the provider is open. */
  readonly busy: boolean;
  readonly onSignIn: () => void;
}

/** The company's own way in, first where it is offered. */
export function SignIn({ issuer, busy, onSignIn }: SignInProps) {
  const text = useWords(words);
  return (
    <div class="allow">
      <button type="button" class="main" disabled={busy} aria-describedby="sign-in-hint" onClick={onSignIn}>
        {text.signIn}
      </button>
      <p id="sign-in-hint" class="small quiet" role="status">
        {busy ? text.signInOpen : text.signInHint(new URL(issuer).host)}
      </p>
    </div>
  );
}
