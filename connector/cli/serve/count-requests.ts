import type { Recorder } from '../../http/record/recorder.ts';
import type { Tally } from '../../observe/exposition.ts';

/** Counts the requests by status on their way to the recorder. */
export function countingRecorder(recorder: Pick<Recorder, 'note'>, tally: Tally): Pick<Recorder, 'note'> {
  return {
    note(seen) {
      tally.add({ status: String(seen.status) });
      recorder.note(seen);
    },
  };
}
