import { h } from './h.ts';

/** A note at the top right that goes by itself. */
export function notify(message: string): void {
  const note = h('div', { class: 'o_notification', role: 'status' }, message);
  document.body.append(note);
  setTimeout(() => note.remove(), 4000);
}
