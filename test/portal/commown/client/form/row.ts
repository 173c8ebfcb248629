import { h, type Child } from '../base/h.ts';

export interface Row {
  readonly label: string;
  /** Id of the field that the label is for. */
  readonly id: string;
  readonly content: Child;
}

/** A group of a form: a table with a label and a field in each row. */
export const group = (rows: readonly Row[]): HTMLElement =>
  h(
    'table',
    { class: 'o_group o_inner_group' },
    h(
      'tbody',
      {},
      rows.map(({ label, id, content }) =>
        h(
          'tr',
          {},
          h('td', { class: 'o_td_label' }, h('label', { class: 'o_form_label', for: id }, label)),
          h('td', { class: 'o_td_field' }, content),
        ),
      ),
    ),
  );
