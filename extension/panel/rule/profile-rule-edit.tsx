import { useState } from 'preact/hooks';
import { useWords } from '../../../shared/ui/locale.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import type { Send } from '../send.ts';
import { RuleChoices } from './rule-choices.tsx';
import { words } from './rule.words.ts';

interface ProfileRuleEditProps {
  readonly desired: string | undefined;
  readonly names: AccountView['profileNames'];
  readonly send: Send;
}

/** Another profile for everybody like this person. */
export function ProfileRuleEdit({ desired, names, send }: ProfileRuleEditProps) {
  const text = useWords(words);
  const others = Object.entries(names).filter(([id]) => id !== desired);
  const [profile, setProfile] = useState(others[0]?.[0] ?? '');
  const [asked, setAsked] = useState<string>();
  if (asked !== undefined)
    return <RuleChoices wish={{ profile: asked }} onClose={() => setAsked(undefined)} send={send} />;
  if (others.length === 0) return null;
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(profile);
      }}
    >
      <label class="field">
        {text.profile}
        <select value={profile} onChange={(event) => setProfile(event.currentTarget.value)}>
          {others.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{text.openProfile}</button>
    </form>
  );
}
