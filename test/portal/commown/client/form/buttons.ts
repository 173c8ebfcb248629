import type { App } from '../app.ts';
import { h } from '../base/h.ts';

interface Presses {
  readonly edit: () => void;
  readonly create: () => void;
  readonly save: () => void;
  readonly discard: () => void;
}

/** «Modifier» and «Créer», or «Sauvegarder» and «Annuler»; none for whoever only reads. */
export function formButtons(
  { session }: App,
  editing: boolean,
  { edit, create, save, discard }: Presses,
): HTMLElement | false {
  if (!session.mayEdit) return false;
  const button = (label: string, name: string, key: string, kind: string, press: () => void) =>
    h('button', { class: `btn btn-${kind} ${name}`, accesskey: key, click: press }, label);
  return editing
    ? h(
        'div',
        { class: 'o_form_buttons_edit' },
        button('Sauvegarder', 'o_form_button_save', 's', 'primary', save),
        button('Annuler', 'o_form_button_cancel', 'j', 'secondary', discard),
      )
    : h(
        'div',
        { class: 'o_form_buttons_view' },
        button('Modifier', 'o_form_button_edit', 'a', 'primary', edit),
        button('Créer', 'o_form_button_create', 'c', 'secondary', create),
      );
}
