const KEY = Symbol.for('portillon');
const world: typeof globalThis & { [KEY]?: AbortController } = globalThis;

/**
 * Ends the overlay that an earlier injection left on this page (a grant, an update of the extension) and begins
 * this one's life: everything stops when the signal aborts.
 */
export function takeOver(): AbortController {
  world[KEY]?.abort();
  return (world[KEY] = new AbortController());
}
