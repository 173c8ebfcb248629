import { managersOnly, withManaged } from '../access.ts';
import type { Acted } from '../client/contract.ts';
import { mailTemporaryPassword } from '../password.ts';
import { childrenOf, type Administrator, type LogEntry, type WebexState } from '../state.ts';
import { logged, ok, type Routes, type Visit } from '../visit.ts';

/** The three buttons of «Compte», which act at once and wait for no «Enregistrer». */
const button = (what: LogEntry['what'], act: (state: WebexState, one: Administrator) => void) =>
  managersOnly((visit: Visit) =>
    withManaged(visit, what, (one) => {
      const { state } = visit;
      act(state, one);
      // What becomes of the children of a disabled parent is not stated: theirs stays open, and the page warns (C6).
      const open = one.active ? [] : childrenOf(state, one).filter(({ active }) => active);
      const body: Acted = { active: one.active, openChildren: open.map(({ username }) => username) };
      return logged(visit, { what, on: one.username }, ok(body));
    }),
  );

export const buttonRoutes: Routes = {
  // R36: the login is closed, nothing is deleted.
  'POST /api/administrators/:id/disable': button('disable', (_, one) => void (one.active = false)),
  'POST /api/administrators/:id/enable': button('enable', (_, one) => void (one.active = true)),
  // R37
  'POST /api/administrators/:id/reset-password': button('reset-password', mailTemporaryPassword),
};
