import type { ExportField } from '../../wire.ts';
import { h } from '../base/h.ts';

/** «Champs disponibles» and «Champs à exporter»: a click moves a field from one side to the other. */
export function fieldPicker(fields: readonly ExportField[]) {
  let chosen = fields.slice(0, 7);
  const element = h('div', { class: 'o_export_panel' });
  const side = (title: string, shown: readonly ExportField[], move: (field: ExportField) => void) =>
    h(
      'div',
      { class: 'o_export_side' },
      h('h4', {}, title),
      h(
        'ul',
        { class: 'o_fields_list' },
        shown.map((field) =>
          h(
            'li',
            {},
            h('button', { class: 'btn btn-link o_export_field', click: () => move(field) }, field.label),
          ),
        ),
      ),
    );
  const draw = (): void => {
    const left = fields.filter((field) => !chosen.includes(field));
    element.replaceChildren(
      side('Champs disponibles', left, (field) => {
        chosen = [...chosen, field];
        draw();
      }),
      side('Champs à exporter', chosen, (field) => {
        chosen = chosen.filter((other) => other !== field);
        draw();
      }),
    );
  };
  draw();
  return { element, chosen: () => chosen.map(({ name }) => name) };
}
