import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { cliProblems } from './problems.ts';

/** What of a plan's file is read back: the plan itself is kept in the store, so that nobody can edit it. */
const planFile = z.object({ id: z.uuid() });

/** The plan that an argument means: the file that `plan --out` wrote, or the beginning of an id. @throws Problem CLI_PLAN_FILE */
export async function planIdOf(argument: string): Promise<string> {
  if (!existsSync(argument)) return argument;
  try {
    return planFile.parse(JSON.parse(await readFile(argument, 'utf8'))).id;
  } catch {
    throw cliProblems.CLI_PLAN_FILE({ file: argument });
  }
}
