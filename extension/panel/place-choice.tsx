import { useState } from 'preact/hooks';
import { found, searchable } from '../../shared/text/search.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { words } from './exception-form.words.ts';

export interface PlaceChoiceProps {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  /** What they are, plural: résidences. */
  readonly places: string;
  readonly onChosen: (sites: readonly string[]) => void;
}

/** Rows drawn at once; the search narrows down to the rest. */
const SHOWN = 100;

/** A list of sites to tick, with a search. Ticked ones stay on top, whatever is searched. */
export function PlaceChoice({ sites, chosen, places, onChosen }: PlaceChoiceProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const ticked = sites.filter(({ id }) => chosen.includes(id));
  const others = sites.filter(({ id, name }) => !chosen.includes(id) && found(query, searchable(name)));
  const toggle = (id: string) =>
    onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <div class="places">
      <input
        type="search"
        aria-label={text.search(places)}
        placeholder={text.search(places)}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul>
        {[...ticked, ...others.slice(0, SHOWN)].map(({ id, name }) => (
          <li key={id}>
            <label class="choice">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              {name}
            </label>
          </li>
        ))}
        {others.length > SHOWN && <li class="quiet">+ {(others.length - SHOWN).toLocaleString(locale)}</li>}
      </ul>
      <p role="status" class="small quiet number">
        {text.chosen(chosen.length)}
      </p>
    </div>
  );
}
