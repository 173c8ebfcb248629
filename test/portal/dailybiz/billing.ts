import { MODULES } from './catalogue.ts';
import type { DailybizState, User } from './state.ts';

/** What a seat costs, in cents of euro; the page of facts names no price [I]. */
const SEAT_PRICE = 29_00;

/** C2: no profile, no seat; a profile, one; an administrator, one in every module (R63); an accountant, none (R47). */
export function seatsOf({ accountant, administrator, profiles }: User): number {
  if (accountant) return 0;
  if (administrator) return MODULES.length;
  return profiles.size > 0 ? 1 : 0;
}

/** What the grid writes under «Type»: the words of billing, not those of the menu (R10, R11). */
export const typeOf = ({ administrator, profiles }: User): string =>
  administrator || profiles.size > 0 ? 'Utilisateur' : 'Collaborateur';

/** The seats that all users take. */
export const seatsUsed = (state: DailybizState): number =>
  [...state.users.values()].reduce((sum, user) => sum + seatsOf(user), 0);

/**
 * C1, R3: invoices at once what `change` takes beyond the included seats. Whatever it frees is not refunded, and the
 * next person to take it up pays again [I].
 */
export function billed(state: DailybizState, email: string, change: () => void): void {
  const before = beyond(state);
  change();
  const seats = beyond(state) - before;
  if (seats <= 0) return;
  const number = `F-${String(state.invoices.length + 1).padStart(4, '0')}`;
  state.invoices.push({ number, at: state.clock(), email, seats, amount: seats * SEAT_PRICE });
}

const beyond = (state: DailybizState): number =>
  Math.max(0, seatsUsed(state) - state.includedSeats - state.packs);
