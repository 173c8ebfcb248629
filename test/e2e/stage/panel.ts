import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launcherOn, signsOn } from '../../extension/fixture/overlay.ts';

/**
 * What the sign of a row says: «À accorder», «Accordé»…; empty for a row that is neither wanted nor ticked, whose
 * sign is silent. Waits until it is one of the expected, and otherwise tells what there was instead.
 */
export async function expectSign(page: Page | Frame, label: string, expected: RegExp): Promise<void> {
  const says = async () => {
    const signs = Object.entries(await signsOn(page));
    return signs.find(([row]) => row.includes(label))?.[1] ?? '';
  };
  try {
    await expect.poll(says, { timeout: 15_000 }).toMatch(expected);
  } catch (cause) {
    const seen = JSON.stringify({ launcher: (await launcherOn(page))?.name, signs: await signsOn(page) });
    throw new Error(`${label} does not say ${expected}; on the page: ${seen}`, { cause });
  }
}
