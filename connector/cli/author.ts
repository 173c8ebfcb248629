import { userInfo } from 'node:os';

/** Who acts on the command line: the user of the operating system. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
