import { readFile } from 'node:fs/promises';
import { cliProblems } from './problems.ts';

/** The text of a file that a person named. @throws Problem CLI_FILE_UNREADABLE */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw cliProblems.CLI_FILE_UNREADABLE({ file }, { cause: error });
  }
}
