import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { cliProblems } from './problems.ts';
import type { Terminal } from './terminal.ts';

/** `portillon token revoke <id>`: the token stops working at once. */
export async function tokenRevoke(
  terminal: Terminal,
  where: Where,
  { id }: { readonly id: string },
): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const now = Date.now();
  await store.transaction(async (tx) => {
    if (!(await tx.tokens.revoke(id, now))) throw cliProblems.CLI_TOKEN_UNKNOWN({ id });
    await tx.audit.append({ at: now, actor: systemUser(), action: 'token.revoked', subject: id, data: {} });
  });
  const words = { fr: `Jeton ${id} révoqué.`, en: `Token ${id} revoked.` };
  terminal.print(terminal.json ? JSON.stringify({ revoked: id }) : words[terminal.locale]);
  return EXIT.ok;
}
