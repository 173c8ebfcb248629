import { useId } from 'preact/hooks';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { placesOf } from '../../shared/ui/names.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import { sitesOfAccount } from './exception-draft.ts';
import type { FieldProps } from './exception-field.tsx';
import { words } from './exception-form.words.ts';
import { PlaceChoice } from './place-choice.tsx';

interface PlaceFieldProps extends FieldProps {
  readonly view: AccountView;
  readonly portal: Descriptor;
}

/** Where the exception holds: everywhere, at the account's sites, or at some that are chosen. */
export function PlaceField({ draft, wrong, view, portal, onChange }: PlaceFieldProps) {
  const text = useWords(words);
  const locale = useLocale();
  const name = useId();
  const places = placesOf(portal)[locale];
  const sites = view.items
    .filter(({ key }) => key.startsWith('site:'))
    .map(({ key }) => key.slice('site:'.length))
    .map((id) => ({ id, name: view.siteNames[id] ?? id }));
  const where = draft.sites === undefined ? 'account' : draft.sites.includes('*') ? 'all' : 'list';
  const choices = [
    { id: 'account', label: text.account(sitesOfAccount(view).length, places), sites: undefined },
    { id: 'all', label: text.everywhere(places), sites: ['*'] },
    { id: 'list', label: text.list(places), sites: [] },
  ];
  const invalid = wrong.includes('sites');
  return (
    <fieldset class="field" aria-describedby={`${name}-wrong`}>
      <legend>{text.where}</legend>
      {choices.map(({ id, label, sites: some }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name="sites"
            checked={where === id}
            onChange={() => onChange({ sites: some })}
          />
          {label}
        </label>
      ))}
      {where === 'list' && (
        <PlaceChoice
          sites={sites}
          chosen={draft.sites ?? []}
          places={places}
          onChosen={(chosen) => onChange({ sites: chosen })}
        />
      )}
      {invalid && (
        <p id={`${name}-wrong`} class="small wrong">
          {text.wrong.sites}
        </p>
      )}
    </fieldset>
  );
}
