import type { signOut as endpoint } from '../../../shared/wire/sign-in.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { authorOf } from './author.ts';

/** Ends the session that asks, however it began: its token is refused from now on. */
export function signOut(store: Pick<Store, 'transaction'>, now: () => number): Handler<typeof endpoint> {
  return async (_input, caller) => {
    const at = now();
    await store.transaction(async (tx) => {
      await tx.tokens.revoke(caller.id, at);
      await tx.audit.append({
        at,
        actor: authorOf(caller),
        action: 'session.closed',
        subject: caller.id,
        data: { scope: caller.scope, name: caller.name },
      });
    });
    return {};
  };
}
