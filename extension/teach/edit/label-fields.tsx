import { useWords } from '../../../shared/ui/locale.ts';
import type { DraftLabel } from '../draft/draft.ts';
import type { Path } from '../draft/set-in.ts';
import type { Edit } from '../teach.tsx';
import { TextField } from './text-field.tsx';
import { words } from './edit.words.ts';

interface LabelFieldsProps {
  readonly name: string;
  readonly label: DraftLabel;
  readonly at: Path;
  readonly edit: Edit;
}

/** A label of the page in both languages; the same in both is said to be a copy. */
export function LabelFields({ name, label, at, edit }: LabelFieldsProps) {
  const text = useWords(words);
  return (
    <div class="pair">
      <TextField
        name={text.inFrench(name)}
        value={label.fr}
        onValue={(value) => edit([...at, 'fr'], value)}
      />
      <TextField
        name={text.inEnglish(name)}
        value={label.en}
        hint={label.fr !== '' && label.fr === label.en ? text.copied : undefined}
        onValue={(value) => edit([...at, 'en'], value)}
      />
    </div>
  );
}
