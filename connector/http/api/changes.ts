import type { changes as endpoint } from '../../../shared/wire/changes.ts';
import type { WaitingRoom } from '../../flow/live/waiting-room.ts';
import type { Handler } from '../endpoint.ts';

/** No store ever stood here: whoever comes without a mark has heard of nothing yet. */
const NOWHERE = '0.-1';

/** Whose rights moved, as soon as they do. */
export function changes(room: Pick<WaitingRoom, 'moved'>): Handler<typeof endpoint> {
  return ({ query: { since = NOWHERE } }, { id, scope, subject }, gone) =>
    // A person's session always has a subject; without one it hears of nobody.
    room.moved(since, { caller: id, person: scope === 'admin' ? undefined : (subject ?? ''), gone });
}
