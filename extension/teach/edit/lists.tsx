import { useWords } from '../../../shared/ui/locale.ts';
import { withList, type Choice } from '../draft/list.ts';
import { shapesOf } from '../draft/shape.ts';
import type { Taught } from '../draft/take.ts';
import type { Edit } from '../teach.tsx';
import { ChoiceField } from './choice-field.tsx';
import { LabelFields } from './label-fields.tsx';
import { Rights } from './rights.tsx';
import { words } from './edit.words.ts';

interface ListsProps {
  readonly taught: Taught;
  readonly edit: Edit;
  readonly onTaught: (taught: Taught) => void;
}

/** Each list of boxes: how it is found again, and what it holds. */
export function Lists({ taught, edit, onTaught }: ListsProps) {
  const text = useWords(words);
  const { draft, lists } = taught;
  const choose = (tab: string, holds: string, choice: Choice): void => {
    const { [`${tab} ${holds}`]: pointed, ...others } = lists;
    if (!pointed) return;
    const next = withList(draft, pointed, choice);
    const list = next.pages.lists.at(-1);
    const key = list ? `${list.tab} ${list.holds}` : '';
    onTaught({ ...taught, draft: next, lists: { ...others, [key]: pointed } });
  };
  return (
    <>
      {draft.pages.lists.map((list, at) => {
        const tab = draft.tabs.findIndex(({ id }) => id === list.tab);
        const label = draft.tabs[tab]?.label;
        const pointed = lists[`${list.tab} ${list.holds}`];
        const shapes = new Set((pointed ? shapesOf(pointed) : []).map(({ shape }) => shape));
        if (!label || list.shape === 'choices') return null;
        const holds = list.holds;
        return (
          <section key={`${list.tab} ${holds}`} aria-label={text.list(label.fr)}>
            <h2>{text.list(label.fr)}</h2>
            <div class="pair">
              <ChoiceField
                name={text.holds}
                value={holds}
                choices={text.kinds}
                onValue={(value) => choose(list.tab, holds, { holds: value, shape: list.shape })}
              />
              <ChoiceField
                name={text.shape}
                value={list.shape}
                choices={Object.fromEntries(
                  [...shapes.add(list.shape)].map((shape) => [shape, text.shapes[shape]]),
                )}
                onValue={(shape) => choose(list.tab, holds, { holds, shape })}
              />
            </div>
            <LabelFields name={text.tab} label={label} at={['tabs', tab, 'label']} edit={edit} />
            <HeadingFields list={list} at={at} edit={edit} />
            {list.pager && <p class="quiet">{text.paged(list.pager.next.fr, list.pager.previous.fr)}</p>}
            {list.search && <p class="quiet">{text.searched(list.search.fr)}</p>}
            {holds === 'features' && <Rights draft={draft} tab={list.tab} edit={edit} />}
          </section>
        );
      })}
    </>
  );
}

interface HeadingFieldsProps {
  readonly list: Exclude<Taught['draft']['pages']['lists'][number], { shape: 'choices' }>;
  readonly at: number;
  readonly edit: Edit;
}

/** The words that the list is found by. */
function HeadingFields({ list, at, edit }: HeadingFieldsProps) {
  const text = useWords(words);
  const place = ['pages', 'lists', at];
  if (list.shape === 'boxes')
    return <LabelFields name={text.under} label={list.under} at={[...place, 'under']} edit={edit} />;
  if (list.shape === 'badges')
    return <LabelFields name={text.beside} label={list.beside} at={[...place, 'beside']} edit={edit} />;
  const { label, box } = list.columns;
  return (
    <>
      <LabelFields name={text.boxColumn} label={box} at={[...place, 'columns', 'box']} edit={edit} />
      {label && (
        <LabelFields name={text.labelColumn} label={label} at={[...place, 'columns', 'label']} edit={edit} />
      )}
    </>
  );
}
