import type { CommownState, User } from '../state.ts';
import { keepingAnAdministrator } from './transaction.ts';

/** «Archiver» (R21), which also revokes the access (C5). */
export function archive(state: CommownState, users: readonly User[]): void {
  keepingAnAdministrator(state, () => {
    for (const user of users) {
      user.active = false;
      user.status = 'not-granted';
    }
  });
}

/** «Désarchiver», «Restaurer»: the access has to be granted anew. */
export function unarchive(users: readonly User[]): void {
  for (const user of users) user.active = true;
}
