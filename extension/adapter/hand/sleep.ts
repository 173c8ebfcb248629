const LOOK_EVERY_MS = 50;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The first answer that `look` has within this time; undefined = none. */
export async function until<T>(look: () => T | undefined, within: number): Promise<T | undefined> {
  for (let waited = 0; waited < within; waited += LOOK_EVERY_MS) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(LOOK_EVERY_MS);
  }
  return undefined;
}
