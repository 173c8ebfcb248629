import type { App } from '../app.ts';
import { act, openDialog, type Dialog } from '../base/dialog.ts';
import { h } from '../base/h.ts';
import { rpc } from '../base/rpc.ts';
import { unique } from '../base/unique.ts';

/** The wizard that grants access: it asks the signed-in administrator's own password (C3). */
export async function openGrant(app: App, ids: readonly number[]): Promise<void> {
  const domains = await rpc<string[]>('user/domains', { ids });
  const id = unique('o_field_input');
  let typed = '';
  const password = h('input', {
    type: 'password',
    class: 'o_field_char o_input',
    id,
    name: 'password',
    autocomplete: 'new-password',
    // The replica's own: tells what a person typed from what a script wrote there.
    input: (event) => {
      if (event.isTrusted) typed = password.value;
    },
  }) as HTMLInputElement;
  const grant = async (dialog: Dialog): Promise<void> => {
    const typedByHand = typed !== '' && typed === password.value;
    await rpc('user/grant', { ids, password: password.value, typedByHand });
    dialog.close();
    await app.reload();
  };
  openDialog(
    "Autoriser l'accès au site Commown",
    h(
      'div',
      { class: 'o_form_view' },
      h(
        'div',
        { class: 'alert alert-info', role: 'status' },
        ids.length === 1
          ? 'Cette personne recevra un courriel pour choisir son mot de passe.'
          : `${ids.length} personnes recevront un courriel pour choisir leur mot de passe.`,
      ),
      domains.length > 1 &&
        h(
          'div',
          { class: 'alert alert-warning', role: 'alert' },
          h('strong', {}, 'Attention : prévention de la fraude !'),
          h('p', {}, `Les courriels sont de plusieurs domaines : ${domains.join(', ')}.`),
        ),
      h(
        'table',
        { class: 'o_group o_inner_group' },
        h(
          'tbody',
          {},
          h(
            'tr',
            {},
            h(
              'td',
              { class: 'o_td_label' },
              h('label', { class: 'o_form_label', for: id }, 'Votre mot de passe sur ce site :'),
            ),
            h('td', {}, password),
          ),
        ),
      ),
    ),
    (dialog) => [
      h('button', { class: 'btn btn-primary', click: () => act(() => grant(dialog)) }, 'OK'),
      h('span', {}, ' ou '),
      h('button', { class: 'btn btn-secondary', click: () => dialog.close() }, 'Annuler'),
    ],
  );
}
