import { writeFile } from 'node:fs/promises';
import { cliProblems } from './problems.ts';

/** Writes a text to the file that an option names, over what was there. @throws Problem CLI_FILE_UNWRITABLE */
export async function writeText(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw unwritable(file, error);
  });
}

/** Why a file that an option names is not written. */
export function unwritable(file: string, cause: unknown): Error {
  const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
  return cliProblems.CLI_FILE_UNWRITABLE({ file, exists }, { cause });
}
