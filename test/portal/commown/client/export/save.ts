import { h } from '../base/h.ts';

/** Posts the question as a form, as Odoo does: the answer is an attachment, so the browser saves it and stays here. */
export function save(address: string, asked: object): void {
  const form = h(
    'form',
    { method: 'post', action: address },
    h('input', { type: 'hidden', value: JSON.stringify(asked) }),
  ) as HTMLFormElement;
  // Set here, since a redesign takes the names of fields away.
  form.querySelector('input')?.setAttribute('name', 'data');
  form.hidden = true;
  document.body.append(form);
  form.submit();
  form.remove();
}
