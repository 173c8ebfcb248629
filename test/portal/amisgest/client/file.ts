import { current, type OpenFile, update } from './app.ts';
import { call, Refusal } from './call.ts';
import { toggle } from './exclusive.ts';
import { fileHash, usersHash } from './route.ts';
import type { UserFile } from './wire.ts';

/** A file as the server has it, with nothing changed. */
export function opened(saved: UserFile): OpenFile {
  const { firstName, lastName, phone, email, roles } = saved;
  return { saved, draft: { firstName, lastName, phone, email, roles }, question: '' };
}

/** Ticks or unticks a role in the draft: the portal knows of it only once it is saved. */
export function tick(file: OpenFile, key: string): void {
  const roles = toggle(file.draft.roles, key);
  update({ file: { ...file, draft: { ...file.draft, roles } }, notice: '' });
}

/** «Enregistrer» takes all tabs at once (R15). */
export function save(): Promise<void> {
  return act('Les modifications ont été enregistrées.', async ({ saved: { number }, draft }) => {
    const path = number === null ? 'utilisateurs' : `utilisateurs/${number}`;
    return opened(await call<UserFile>(number === null ? 'POST' : 'PUT', path, draft));
  });
}

/** «Annuler» forgets what was not saved and goes back to the list. */
export function cancel({ saved }: OpenFile): void {
  update({ file: opened(saved) });
  location.hash = usersHash(saved.list);
}

/** The mail with which the person chooses a password (R16). */
export const invite = (): Promise<void> =>
  act("Le courriel d'activation a été envoyé.", (file) => press(file, 'activation'));

/** What the same place offers after the activation (C5). */
export const resetPassword = (): Promise<void> =>
  act('Le courriel de réinitialisation a été envoyé.', (file) => press(file, 'mot-de-passe'));

/** A button of «Accès» changes what is saved and leaves what is not saved yet alone. */
async function press(file: OpenFile, path: string): Promise<OpenFile> {
  return { ...file, saved: await call<UserFile>('POST', `utilisateurs/${file.saved.number}/${path}`) };
}

/** «Supprimer l'utilisateur» asks before it does anything. */
export async function askToDelete(file: OpenFile): Promise<void> {
  const path = `utilisateurs/${file.saved.number}/suppression`;
  const { question } = await call<{ question: string }>('POST', path);
  update({ file: { ...file, question } });
}

/** The confirmed deletion. */
export async function remove(file: OpenFile): Promise<void> {
  await call('DELETE', `utilisateurs/${file.saved.number}`);
  cancel(file);
}

/** Does one thing to the open file and says so, or shows why the server would not. */
async function act(notice: string, change: (file: OpenFile) => Promise<OpenFile>): Promise<void> {
  const { file, route } = current();
  if (!file) return;
  try {
    const changed = await change(file);
    update({ file: changed, faults: [], notice });
    if (route.screen === 'file' && route.number === null)
      location.hash = fileHash(changed.saved.number, route.tab);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    update({ faults: error.faults, notice: '' });
  }
}
