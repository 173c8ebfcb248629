declare global {
  /** Everything that the page under test has asked for, in order. */
  var sent: unknown[];
}
globalThis.sent = [];

/** Remembers what was asked, where the test can read it. */
export function remember(asked: unknown): void {
  globalThis.sent.push(asked);
}
