import { userInfo } from 'node:os';
import type { Environment } from '../config.ts';

/** Who acts on the command line: the user of the operating system. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}

/** In whose name a command acts: `--as`, then PORTILLON_ACTOR, then the user of the system. */
export function actorOf(as: string | undefined, environment: Environment): string {
  return as ?? environment['PORTILLON_ACTOR'] ?? systemUser();
}
