import { z } from 'zod';
import { isoTime } from '../../shared/wire/parts.ts';
import { intent } from '../message/confirm.ts';
import type { Stored } from './stored.ts';

/** Something the user is about to confirm, or has confirmed while the connector was away. */
export const waitingIntent = z.object({
  id: z.uuid(),
  portal: z.string(),
  account: z.string(),
  /** The seat of its page. */
  tab: z.string(),
  intent,
  askedAt: isoTime,
  /** The user agreed to the preview with this hash (an override), for this reason (a rule), or to what was shown. */
  agreed: z.object({ hash: z.string().optional(), reason: z.string().optional() }).optional(),
  /** Sent and refused: the user has to look again. */
  problem: z
    .object({ code: z.string(), text: z.custom<ProblemText>((value) => typeof value === 'object') })
    .optional(),
});
export type WaitingIntent = z.infer<typeof waitingIntent>;
export const intents = z.array(waitingIntent);

type ProblemText = import('../../shared/problem.ts').ProblemText;

export function findIntent(store: Stored<WaitingIntent[]>, id: string): WaitingIntent | undefined {
  return store.get().find((each) => each.id === id);
}

/** Adds it, or replaces the one with the same id. */
export async function keepIntent(store: Stored<WaitingIntent[]>, next: WaitingIntent): Promise<void> {
  await store.set([...store.get().filter(({ id }) => id !== next.id), next]);
}

export async function dropIntent(store: Stored<WaitingIntent[]>, id: string): Promise<void> {
  await store.set(store.get().filter((each) => each.id !== id));
}
