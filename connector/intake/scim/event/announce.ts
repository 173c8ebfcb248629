import { newId } from '../../../../shared/text/new-id.ts';
import type { Json } from '../../../store/store.ts';
import type { ScimStore, Write } from '../write.ts';
import type { EventForm } from './uris.ts';

/**
 * Puts the event of a write among those that wait for the receiver, in the write's own transaction. A client without
 * a stream costs nothing: `tell` is not even asked.
 */
export async function announce(
  { events }: Pick<ScimStore, 'events'>,
  { client, now, eventForm }: Write,
  tell: (form: EventForm) => Json,
): Promise<void> {
  if (eventForm === undefined) return;
  const id = newId();
  await events.append(client.source, { id, at: now, claims: { txn: id, ...tell(eventForm) } });
}
