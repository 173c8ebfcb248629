import { intakeProblems } from '../problems.ts';
import { type Reading, toSnapshot } from '../snapshot.ts';
import type { Source } from '../source.ts';
import type { FileConfig } from './config.ts';
import { decodeText } from './decode.ts';
import { fileProblems } from './problems.ts';
import { readCsv } from './read-csv.ts';
import { readLdif } from './read-ldif.ts';
import { readSteadily } from './steady.ts';

/** An export of a directory in a file, read whole each time: LDIF (RFC 2849) or CSV (RFC 4180). */
export function fileSource(config: FileConfig): Source {
  const { id } = config;
  return {
    id,
    kind: 'file',
    async read({ signal, progress }) {
      const startedAt = Date.now();
      const reading = await readEntries(config, signal);
      progress?.(reading.people.length + reading.groups.length);
      return toSnapshot(id, startedAt, Date.now(), reading);
    },
  };
}

const NOTHING: Reading = { people: [], groups: [], warnings: [] };

async function readEntries(config: FileConfig, signal: AbortSignal): Promise<Reading> {
  const { id, path } = config;
  let bytes: Buffer | 'moving';
  try {
    bytes = await readSteadily(path, signal);
  } catch (error) {
    if (signal.aborted) return { ...NOTHING, problem: intakeProblems.SRC_ABORTED({ source: id }) };
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { ...NOTHING, problem: fileProblems.FILE_MISSING({ path, reason }, { cause: error }) };
  }
  if (bytes === 'moving')
    return { ...NOTHING, problem: fileProblems.FILE_MOVING({}, { place: { file: path } }) };
  const format = config.format ?? (path.toLowerCase().endsWith('.csv') ? 'csv' : 'ldif');
  const reading = (format === 'csv' ? readCsv : readLdif)(decodeText(bytes, config.encoding), config);
  if (reading.problem || reading.people.length + reading.groups.length > 0) return reading;
  return { ...reading, problem: fileProblems.FILE_EMPTY({}, { place: { file: path } }) };
}
