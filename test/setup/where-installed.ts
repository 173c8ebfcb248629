import { expect, test } from 'vitest';
import { thisMachine } from './executable.ts';
import { missing, packagesOf } from './requirement.ts';

/** The suites of a file where this machine has what they need; elsewhere the report says that they did not run, and why. */
export function whereInstalled(file: string, suites: () => void): void {
  const lacks = packagesOf(missing(thisMachine).filter(({ onlyFor }) => onlyFor === file));
  // A network of its own, and the ports below 1024 in it, are for root.
  if (file.includes('samba') && process.getuid?.() !== 0) lacks.push('root');
  const found = lacks.length > 0 ? `NOT RUN, for want of ${lacks.join(', ')}` : 'has what it needs';
  // Under CI what is missing is a failure, and never a gap that nobody sees.
  test.skipIf(lacks.length > 0 && process.env['CI'] === undefined)(`this machine: ${found}`, () => {
    expect(lacks).toEqual([]);
  });
  if (lacks.length === 0) suites();
}
