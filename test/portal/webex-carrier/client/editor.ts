import { button, heading } from './control.ts';
import type { Draft } from './contract.ts';
import { el } from './dom.ts';
import { sent, type Editing } from './editing.ts';
import { accordion, tabs, type Section } from './layout.ts';
import { attempt, done } from './message.ts';
import { settings } from './settings.ts';

interface Editor {
  readonly editing: Editing;
  readonly title: () => string;
  readonly save: (draft: Draft) => Promise<unknown>;
  readonly sections: readonly Section[];
}

/** The five sections under one «Enregistrer» (R31), as accordion or tabs. */
export function editor({ editing, title, save, sections }: Editor): HTMLElement {
  const { words, draft } = editing;
  const message = el('div', {});
  const top = el('div', {}, heading(2, 'title', title()));
  const press = (): void =>
    attempt(words, message, async () => {
      await save(sent(draft));
      top.replaceChildren(heading(2, 'title', title()));
      message.replaceChildren(done(words.saved));
    });
  return el(
    'div',
    // What is changed again is not what was saved: the line goes [I].
    { class: 'page', oninput: () => message.replaceChildren() },
    top,
    message,
    settings.layout === 'tabs' ? tabs(sections) : accordion(sections),
    el('p', { class: 'muted' }, words.requiredNote),
    button(words.save, press, { class: 'btn primary' }),
  );
}
