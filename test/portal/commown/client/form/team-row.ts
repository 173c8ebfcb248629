import type { TeamRecord } from '../../wire.ts';
import { autocomplete } from '../base/autocomplete.ts';
import { h } from '../base/h.ts';
import { unique } from '../base/unique.ts';
import type { Row } from './row.ts';

/** A team by its path (C11), chosen from a list that appears while one types. */
export function teamRow(
  label: string,
  team: number,
  teams: readonly TeamRecord[],
  choose?: (team: number) => void,
): Row {
  const id = unique('o_field_input');
  const path = teams.find((one) => one.id === team)?.path ?? '';
  if (!choose)
    return { label, id, content: h('a', { class: 'o_form_uri', name: 'team', id }, h('span', {}, path)) };
  const choices = [{ id: 0, path: '(aucune)' }, ...teams].map((one) => ({
    label: one.path,
    choose: () => choose(one.id),
  }));
  return {
    label,
    id,
    content: h(
      'div',
      { class: 'o_field_widget o_field_many2one', name: 'team' },
      autocomplete(id, path, choices),
    ),
  };
}
