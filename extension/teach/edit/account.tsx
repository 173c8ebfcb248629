import { useWords } from '../../../shared/ui/locale.ts';
import { probesOf, type Probe } from '../draft/said.ts';
import type { Path } from '../draft/set-in.ts';
import type { Taught } from '../draft/take.ts';
import type { Edit } from '../teach.tsx';
import { ChoiceField } from './choice-field.tsx';
import { LabelFields } from './label-fields.tsx';
import { TextField } from './text-field.tsx';
import { words } from './edit.words.ts';

interface AccountProps {
  readonly taught: Taught;
  readonly edit: Edit;
}

/** Where the page says who is signed in, and whose account it shows. */
export function Account({ taught: { draft, said }, edit }: AccountProps) {
  const text = useWords(words);
  const { user, account } = draft.pages;
  if (user.length + account.length === 0) return null;
  return (
    <section aria-labelledby="account">
      <h2 id="account">{text.account}</h2>
      {user.map((probe, at) => (
        <ProbeFields
          key={at}
          name={text.user}
          probe={probe}
          others={said.user ? probesOf(said.user) : []}
          at={['pages', 'user', at]}
          edit={edit}
        />
      ))}
      {account.map(({ gives, at: probe }, at) => (
        <div key={gives} class="pair">
          <ProbeFields
            name={text.whose}
            probe={probe}
            others={said.account ? probesOf(said.account) : []}
            at={['pages', 'account', at, 'at']}
            edit={edit}
          />
          <ChoiceField
            name={text.gives}
            value={gives}
            choices={text.givesWhat}
            onValue={(value) => edit(['pages', 'account', at, 'gives'], value)}
          />
        </div>
      ))}
    </section>
  );
}

interface ProbeFieldsProps {
  readonly name: string;
  readonly probe: Probe;
  /** Other ways that were found. */
  readonly others: readonly Probe[];
  readonly at: Path;
  readonly edit: Edit;
}

function ProbeFields({ name, probe, others, at, edit }: ProbeFieldsProps) {
  const text = useWords(words);
  const ways = Object.fromEntries(
    others.map((other, index) => [
      String(index),
      `${text.probes[other.kind]} : ${'template' in other ? other.template : other.label.fr}`,
    ]),
  );
  const chosen = others.findIndex((other) => JSON.stringify(other) === JSON.stringify(probe));
  return (
    <div class="stack">
      {others.length > 1 && (
        <ChoiceField
          name={name}
          value={String(chosen)}
          choices={{ ...(chosen < 0 && { '-1': text.own }), ...ways }}
          onValue={(value) => edit(at, others[Number(value)] ?? probe)}
        />
      )}
      {'template' in probe ? (
        <TextField
          name={others.length > 1 ? text.template : name}
          value={probe.template}
          hint={text.templateHint}
          onValue={(value) => edit([...at, 'template'], value)}
        />
      ) : (
        <LabelFields name={text.probes.beside} label={probe.label} at={[...at, 'label']} edit={edit} />
      )}
    </div>
  );
}
