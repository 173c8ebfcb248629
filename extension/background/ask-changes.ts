import { endpoints } from '../../shared/wire/index.ts';
import { callConnector, type AnswerOf } from './client.ts';
import type { Pairing } from './pairing.ts';

/** Longer than the connector holds the call, shorter than the 30 s after which a browser ends it. */
const ANSWERED_WITHIN_MS = 28_000;

/** One long poll. Not the line's: a proxy that cuts it says nothing of the connector. @throws Problem */
export async function askChanges(
  { connector, token }: Pairing,
  since: string | undefined,
  signal: AbortSignal,
): Promise<AnswerOf<typeof endpoints.changes>> {
  const query = since === undefined ? {} : { since };
  const patience = AbortSignal.any([signal, AbortSignal.timeout(ANSWERED_WITHIN_MS)]);
  return await callConnector(connector, token, endpoints.changes, { query }, patience);
}
