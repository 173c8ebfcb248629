import { useWords } from '../../../shared/ui/locale.ts';
import { copied, type Draft } from '../draft/draft.ts';
import type { Edit } from '../teach.tsx';
import { ChoiceField } from './choice-field.tsx';
import { LabelFields } from './label-fields.tsx';
import { TextField } from './text-field.tsx';
import { words } from './edit.words.ts';

interface AccountListProps {
  readonly draft: Draft;
  readonly edit: Edit;
}

const AT = ['pages', 'accountList'];
const THEN = /\s*[›>]\s*/;

/** The portal's list of accounts: how it is recognised, how a row is opened, and what is pressed to come there. */
export function AccountList({ draft, edit }: AccountListProps) {
  const text = useWords(words);
  const { accountList: list } = draft.pages;
  if (!list) return null;
  return (
    <section aria-labelledby="account-list">
      <h2 id="account-list">{text.accountList}</h2>
      <LabelFields name={text.listHeading} label={list.heading} at={[...AT, 'heading']} edit={edit} />
      <LabelFields name={text.keyColumn} label={list.column} at={[...AT, 'column']} edit={edit} />
      <div class="pair">
        <TextField
          name={text.path}
          value={list.path.map(({ fr }) => fr).join(' › ')}
          hint={text.pathHint}
          onValue={(value) => edit([...AT, 'path'], value.split(THEN).map(copied))}
        />
        {typeof list.open === 'string' && (
          <ChoiceField
            name={text.open}
            value={list.open}
            choices={text.opens}
            onValue={(value) => edit([...AT, 'open'], value)}
          />
        )}
      </div>
      {list.pager && <p class="quiet">{text.paged(list.pager.next.fr, list.pager.previous.fr)}</p>}
      {list.search && <p class="quiet">{text.searched(list.search.fr)}</p>}
    </section>
  );
}
