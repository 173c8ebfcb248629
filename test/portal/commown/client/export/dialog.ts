import type { Domain, ExportField } from '../../wire.ts';
import { openDialog, warn } from '../base/dialog.ts';
import { h } from '../base/h.ts';
import { unique } from '../base/unique.ts';
import { fieldPicker } from './field-picker.ts';
import { save } from './save.ts';

export type Exported = { readonly domain: Domain } | { readonly ids: readonly number[] };

/** «Exporter les données» (R24, R25): import-compatible unless another kind is chosen (C10). */
export function openExport(fields: readonly ExportField[], what: Exported): void {
  const picker = fieldPicker(fields);
  const kind = radios('Type', ['Pour un tableur', "Compatible avec l'importation"], 1);
  const format = radios('Format', ['CSV', 'Excel'], 1);
  const download = (): void => {
    const name = format.chosen() === 0 ? 'csv' : 'xlsx';
    const asked = { what, fields: picker.chosen(), compatible: kind.chosen() === 1 };
    if (asked.fields.length === 0) return warn('Avertissement', 'Veuillez choisir les champs à exporter.');
    save(`/web/export/${name}`, asked);
  };
  openDialog(
    'Exporter les données',
    h(
      'div',
      { class: 'o_export' },
      h('div', { class: 'o_export_kind' }, h('span', {}, "Type d'exportation:"), kind.element),
      h('div', { class: 'o_export_format' }, h('span', {}, "Format d'exportation:"), format.element),
      picker.element,
    ),
    (dialog) => [
      h('button', { class: 'btn btn-primary', click: download }, 'Exporter vers le fichier'),
      h('button', { class: 'btn btn-secondary', click: () => dialog.close() }, 'Fermer'),
    ],
  );
}

function radios(title: string, labels: readonly string[], first: number) {
  const name = unique('radio');
  const inputs = labels.map(
    (_, index) =>
      h('input', { type: 'radio', name, id: unique('radio'), checked: index === first }) as HTMLInputElement,
  );
  const element = h(
    'div',
    { class: 'o_field_radio', role: 'radiogroup', 'aria-label': title },
    inputs.map((input, index) => [
      h('div', { class: 'o_radio_item' }, input, h('label', { for: input.id }, labels[index])),
    ]),
  );
  return { element, chosen: () => inputs.findIndex(({ checked }) => checked) };
}
