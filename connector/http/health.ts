import { Router } from 'express';
import type { Problem, Text } from '../../shared/problem.ts';
import type { Store } from '../store/store.ts';

/** What the server has done since it started. */
export interface Progress {
  /** Every source has been read once, well or not. */
  readonly synced: boolean;
}

interface Wait {
  readonly code: string;
  readonly text: Text;
}

/**
 * `/healthz`: the process answers. `/readyz`: it can be used, with what somebody has to look at all the same; 503 with
 * what it waits for until then.
 */
export function healthRoutes(
  store: Pick<Store, 'ping' | 'policies'>,
  progress: () => Progress,
  notices: () => Promise<readonly Problem[]>,
): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const waiting = await waits(store, progress());
    response.status(waiting.length === 0 ? 200 : 503);
    if (waiting.length > 0) return response.json({ status: 'waiting', waiting });
    const found = (await notices()).map(({ code, text }) => ({ code, text: text.what }));
    return response.json({ status: 'ready', ...(found.length > 0 && { notices: found }) });
  });
  return router;
}

async function waits(store: Pick<Store, 'ping' | 'policies'>, progress: Progress): Promise<Wait[]> {
  const waiting: Wait[] = [];
  if (!progress.synced)
    waiting.push({
      code: 'READY_FIRST_SYNC',
      text: {
        fr: 'La première lecture des sources est en cours.',
        en: 'The sources are being read for the first time.',
      },
    });
  try {
    await store.ping();
    if (!(await store.policies.current()))
      waiting.push({
        code: 'READY_NO_POLICY',
        text: { fr: 'Aucune politique n’est encore appliquée.', en: 'No policy has been applied yet.' },
      });
  } catch {
    waiting.push({
      code: 'READY_STORE',
      text: { fr: 'La base de données ne répond pas.', en: 'The database does not answer.' },
    });
  }
  return waiting;
}
