import { useWords } from '../../../shared/ui/locale.ts';
import type { Draft } from '../draft/draft.ts';
import type { Edit } from '../teach.tsx';
import { ChoiceField } from './choice-field.tsx';
import { LabelFields } from './label-fields.tsx';
import { TextField } from './text-field.tsx';
import { words } from './edit.words.ts';

interface FactsProps {
  readonly draft: Draft;
  readonly edit: Edit;
}

type End = Draft['lifecycle']['end'][number];
/** In the order in which they are done. */
const ENDS: readonly End[] = ['revoke', 'revokeAccess', 'suspend', 'archive'];

/** What no page says: the portal's name, what its sites are, how an account begins and ends. */
export function Facts({ draft, edit }: FactsProps) {
  const text = useWords(words);
  const { pages, lifecycle, sites } = draft;
  const [kind] = sites.kinds;
  const setEnd = (end: End, on: boolean): void =>
    edit(
      ['lifecycle', 'end'],
      ENDS.filter((each) => (each === end ? on : lifecycle.end.includes(each))),
    );
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{text.portal}</h2>
      <div class="pair">
        <TextField name={text.name} value={draft.name} onValue={(value) => edit(['name'], value)} />
        <TextField
          name={text.id}
          value={draft.id}
          hint={text.idHint}
          onValue={(value) => edit(['id'], value)}
        />
      </div>
      {kind && sites.tab !== undefined && (
        <>
          <LabelFields name={text.site} label={kind.label} at={['sites', 'kinds', 0, 'label']} edit={edit} />
          <LabelFields
            name={text.sites}
            label={kind.plural}
            at={['sites', 'kinds', 0, 'plural']}
            edit={edit}
          />
        </>
      )}
      <div class="pair">
        <ChoiceField
          name={text.credential}
          value={lifecycle.credential}
          choices={text.credentials}
          onValue={(value) => edit(['lifecycle', 'credential'], value)}
        />
        <fieldset>
          <legend>{text.end}</legend>
          {ENDS.map((end) => (
            <label key={end} class="choice">
              <input
                type="checkbox"
                checked={lifecycle.end.includes(end)}
                onChange={({ currentTarget }) => setEnd(end, currentTarget.checked)}
              />
              {text.ends[end]}
            </label>
          ))}
        </fieldset>
      </div>
      <LabelFields name={text.save} label={pages.save} at={['pages', 'save']} edit={edit} />
      {pages.match.words.map((word, at) => (
        <LabelFields
          key={at}
          name={text.everywhere}
          label={word}
          at={['pages', 'match', 'words', at]}
          edit={edit}
        />
      ))}
      {(pages.never ?? []).length > 0 && (
        <p class="quiet">{text.never((pages.never ?? []).map(({ fr }) => `«${fr}»`).join(', '))}</p>
      )}
    </section>
  );
}
