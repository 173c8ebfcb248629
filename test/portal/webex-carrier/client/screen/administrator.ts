import { call } from '../api.ts';
import type { App } from '../app.ts';
import type { Detail } from '../contract.ts';
import { el } from '../dom.ts';
import { draftOf, emptyDraft, type Editing } from '../editing.ts';
import { editor } from '../editor.ts';
import { attempt } from '../message.ts';
import { fill } from '../words/index.ts';
import { accountSection } from '../section/account.ts';
import { addressSection, contactSection } from '../section/contact.ts';
import { featureSection } from '../section/features.ts';
import { siteSection } from '../section/sites.ts';

/** Screen 4 of an administrator who exists (R28–R55). */
export function detailScreen(app: App, id: string): HTMLElement {
  const { words } = app;
  const page = el('div', {});
  const show = (detail: Detail): void => {
    const editing: Editing = { words, draft: draftOf(detail), active: detail.active };
    page.replaceChildren(
      editor({
        editing,
        title: () => fill(words.detailsOf, { username: editing.draft.username }),
        save: (draft) => call('PUT', `administrators/${id}`, draft),
        sections: [
          [words.account, () => accountSection(editing, detail)],
          [words.contact, () => contactSection(editing)],
          [words.address, () => addressSection(editing)],
          [words.sitePermissions, () => siteSection(editing)],
          [words.featurePermissions, () => featureSection(editing)],
        ],
      }),
    );
  };
  attempt(words, page, async () => show(await call<Detail>('GET', `administrators/${id}`)));
  return page;
}

/** The same sections for a new one, in the words of the creation (R11–R15). */
export function createScreen(app: App): HTMLElement {
  const { words } = app;
  const editing: Editing = { words, draft: emptyDraft(), active: true };
  return editor({
    editing,
    title: () => words.createAdministrator,
    save: async (draft) => {
      const { id } = await call<{ id: number }>('POST', 'administrators', draft);
      app.go(`/administrators/${id}`);
    },
    sections: [
      [words.account, () => accountSection(editing, undefined)],
      [words.newContact, () => contactSection(editing)],
      [words.address, () => addressSection(editing)],
      [words.newSites, () => siteSection(editing)],
      [words.newPermissions, () => featureSection(editing)],
    ],
  });
}
