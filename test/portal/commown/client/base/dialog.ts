import { h, type Child } from './h.ts';
import { Refused } from './rpc.ts';

export interface Dialog {
  close(): void;
}

const shown = new Set<Dialog>();

/** Going elsewhere closes what stands over the screen. */
export function closeDialogs(): void {
  for (const dialog of shown) dialog.close();
}

/** A modal over everything, at the end of the body: outside the action manager. */
export function openDialog(
  title: string,
  body: Child,
  footer: (dialog: Dialog) => Child,
  size = 'modal-lg',
): Dialog {
  const dialog: Dialog = {
    close: () => {
      modal.remove();
      backdrop.remove();
      shown.delete(dialog);
    },
  };
  const close = () => dialog.close();
  const backdrop = h('div', { class: 'modal-backdrop show' });
  const modal = h(
    'div',
    { class: 'modal o_technical_modal show', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    h(
      'div',
      { class: `modal-dialog ${size}` },
      h(
        'div',
        { class: 'modal-content' },
        h(
          'header',
          { class: 'modal-header' },
          h('h4', { class: 'modal-title' }, title),
          h('button', { class: 'close', 'aria-label': 'Fermer', click: close }, '×'),
        ),
        h('main', { class: 'modal-body' }, body),
        h('footer', { class: 'modal-footer' }, footer(dialog)),
      ),
    ),
  );
  document.body.append(backdrop, modal);
  shown.add(dialog);
  return dialog;
}

/** A message with nothing but «Ok». */
export function warn(title: string, message: string): void {
  openDialog(
    title,
    h('p', { class: 'o_warning_text' }, message),
    (dialog) => h('button', { class: 'btn btn-primary', click: () => dialog.close() }, 'Ok'),
    'modal-md',
  );
}

/** Asks before something that one might regret. */
export function confirm(message: string, then: () => void): void {
  openDialog(
    'Confirmation',
    h('p', {}, message),
    (dialog) => [
      h(
        'button',
        {
          class: 'btn btn-primary',
          click: () => {
            dialog.close();
            then();
          },
        },
        'Ok',
      ),
      h('button', { class: 'btn btn-secondary', click: () => dialog.close() }, 'Annuler'),
    ],
    'modal-md',
  );
}

/** Runs what a click asks for; a refusal of the server becomes a dialog. */
export function act(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    warn(error.title, error.message);
  });
}
