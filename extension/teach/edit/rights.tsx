import { useWords } from '../../../shared/ui/locale.ts';
import { isCopied } from '../draft/check.ts';
import type { Draft } from '../draft/draft.ts';
import type { Edit } from '../teach.tsx';
import { ChoiceField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';
import { words } from './edit.words.ts';

interface RightsProps {
  readonly draft: Draft;
  readonly tab: string;
  readonly edit: Edit;
}

/** The rights of one tab under their sections: id, names, kind, and how careful to be with them. */
export function Rights({ draft, tab, edit }: RightsProps) {
  const text = useWords(words);
  return (
    <>
      {draft.sections
        .filter((section) => section.tab === tab)
        .map((section) => (
          <div key={section.id} class="rights">
            <table>
              <caption>{section.label.fr}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.french}</th>
                  <th scope="col">{text.english}</th>
                  <th scope="col">{text.id}</th>
                  <th scope="col">{text.kind}</th>
                  <th scope="col">{text.sensitivity}</th>
                </tr>
              </thead>
              <tbody>
                {draft.features.map(
                  (feature, at) =>
                    feature.section === section.id && (
                      <Right key={at} feature={feature} at={at} edit={edit} />
                    ),
                )}
              </tbody>
            </table>
          </div>
        ))}
    </>
  );
}

interface RightProps {
  readonly feature: Draft['features'][number];
  readonly at: number;
  readonly edit: Edit;
}

function Right({ feature, at, edit }: RightProps) {
  const text = useWords(words);
  const { id, label, kind, sensitivity = 'none', inferred = [] } = feature;
  const say = (name: string) => `${name} : ${label.fr}`;
  const settle = (what: string) =>
    edit(
      ['features', at, 'inferred'],
      inferred.filter((each) => each !== what),
    );
  return (
    <tr>
      <td>
        <TextField
          silent
          name={say(text.french)}
          value={label.fr}
          onValue={(value) => edit(['features', at, 'label', 'fr'], value)}
        />
      </td>
      <td class={isCopied(feature) ? 'copy' : ''}>
        <TextField
          silent
          name={say(text.english)}
          value={label.en}
          hint={isCopied(feature) ? text.copied : undefined}
          onValue={(value) => {
            edit(['features', at, 'label', 'en'], value);
            settle('label.en');
          }}
        />
      </td>
      <td>
        <TextField
          silent
          name={say(text.id)}
          value={id}
          onValue={(value) => edit(['features', at, 'id'], value)}
        />
      </td>
      <td>
        <ChoiceField
          silent
          name={say(text.kind)}
          value={kind}
          choices={text.featureKinds}
          onValue={(value) => edit(['features', at, 'kind'], value)}
        />
      </td>
      <td>
        <ChoiceField
          silent
          name={say(text.sensitivity)}
          value={sensitivity}
          choices={text.sensitivities}
          onValue={(value) => {
            edit(['features', at, 'sensitivity'], value === 'none' ? undefined : value);
            settle('sensitivity');
          }}
        />
      </td>
    </tr>
  );
}
