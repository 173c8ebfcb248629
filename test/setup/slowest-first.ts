import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest. One that begins last has the others wait for it alone; Vitest knows that of files it
 * has run before, and on a machine of CI it has run none.
 */
const SLOWEST = [
  'test/connector/intake/server/samba.test.ts',
  'test/extension/attack/act.test.ts',
  'test/e2e/portal/dailybiz.test.ts',
  'test/connector/engine/properties.test.ts',
  'test/extension/adapter/webex-carrier.test.ts',
  'test/extension/panel/screen.test.ts',
  'test/extension/adapter/dailybiz.test.ts',
  'test/connector/flow/kill.test.ts',
  'test/connector/intake/server/kill.test.ts',
  'test/e2e/live.test.ts',
  'test/extension/adapter/amisgest.test.ts',
  'test/extension/adapter/intratone.test.ts',
  'test/extension/adapter/commown.test.ts',
];

/** Vitest's order, but for the slowest files, which begin first. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOWEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return place < 0 ? SLOWEST.length : place;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's, which copies.
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
