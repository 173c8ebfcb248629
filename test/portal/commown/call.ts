import { z } from 'zod';
import type { Reply } from './answer.ts';
import { Refusal } from './refusal.ts';
import { importMethods } from './route/import.ts';
import type { Methods } from './route/rpc.ts';
import { sessionMethods } from './route/session.ts';
import { teamMethods } from './route/team.ts';
import { userMethods } from './route/user.ts';
import type { Viewer } from './session.ts';
import type { CommownState } from './state.ts';

const methods: Methods = { ...sessionMethods, ...userMethods, ...teamMethods, ...importMethods };

/** `pressedByHand` comes from the client: whether the last click was trusted. */
const request = z.strictObject({ args: z.unknown(), pressedByHand: z.boolean().optional() });

/** Answers one call: `{result}` or `{error: {title, message}}`, as a JSON-RPC server does, with status 200. */
export async function call(
  state: CommownState,
  viewer: Viewer | undefined,
  name: string,
  posted: string,
): Promise<Reply> {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!viewer) return json({ error: { title: 'Session expirée', message: 'Votre session a expiré.' } });
  if (!method) return json({ error: { title: 'Erreur', message: `Méthode inconnue : ${name}` } });
  try {
    const { args, pressedByHand } = request.parse(JSON.parse(posted));
    return json({ result: (await method({ state, viewer, args, pressedByHand })) ?? true });
  } catch (error) {
    if (error instanceof Refusal) return json({ error: { title: error.title, message: error.message } });
    if (error instanceof z.ZodError)
      return json({ error: { title: 'Erreur', message: z.prettifyError(error) } });
    throw error;
  }
}

const json = (body: unknown): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
