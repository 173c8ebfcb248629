import { keepTogether } from '../../../shared/text/spacing.ts';
import { listNames } from '../../../shared/text/plural.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import type { RuleChoice } from '../../../shared/wire/rule-choices.ts';
import { words } from './rule.words.ts';

interface ChoiceLineProps {
  readonly choice: RuleChoice;
  readonly onChoose: () => void;
}

/** One way: what it says, whom it reaches, what stays the same all the same, and why it may be refused. */
export function ChoiceLine({ choice, onChoose }: ChoiceLineProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { people, shared, alsoBy, allowed, refusal } = choice;
  return (
    <li>
      <p>{keepTogether(locale, choice.text[locale])}</p>
      <p class="small quiet number">{text.people(people)}</p>
      {shared.length > 0 && <p class="small">{text.shared(listNames(locale, shared))}</p>}
      {alsoBy.length > 0 && <p class="small">{text.alsoBy(listNames(locale, alsoBy))}</p>}
      {refusal && (
        <p class="small wrong">
          {keepTogether(locale, refusal.text.what[locale])} {keepTogether(locale, refusal.text.todo[locale])}{' '}
          <code>{refusal.code}</code>
        </p>
      )}
      {allowed && (
        <button type="button" onClick={onChoose}>
          {text.choose(choice.rule.name)}
        </button>
      )}
    </li>
  );
}
