import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { signsOn } from '../../extension/fixture/overlay.ts';

/**
 * What the sign of a row says: «À accorder», «Accordé»…; empty for a row that is neither wanted nor ticked, whose
 * sign is silent. Waits until it is one of the expected.
 */
export async function expectSign(page: Page | Frame, label: string, expected: RegExp): Promise<void> {
  const says = async () => {
    const signs = Object.entries(await signsOn(page));
    return signs.find(([row]) => row.includes(label))?.[1] ?? '';
  };
  await expect.poll(says, { timeout: 15_000 }).toMatch(expected);
}
