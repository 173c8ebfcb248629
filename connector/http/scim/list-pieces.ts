import type { ResourceText } from './listing.ts';

/** The JSON text of a list message in pieces; `head` is all that stands before its resources. */
export async function* listPieces(head: string, resources: readonly ResourceText[]): AsyncGenerator<string> {
  let before = head;
  for (const resource of resources) {
    for await (const piece of typeof resource === 'string' ? [resource] : resource) {
      yield before + piece;
      before = '';
    }
    before = ',';
  }
  yield ']}';
}
