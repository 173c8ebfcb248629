/** Only our own scripts see the globals of this world. */
const world: typeof globalThis & { portillon?: AbortController } = globalThis;

/**
 * Ends the overlay that an earlier injection left on this page (a grant, an update of the extension) and begins
 * this one's life: everything stops when the signal aborts.
 */
export function takeOver(): AbortController {
  world.portillon?.abort();
  return (world.portillon = new AbortController());
}
