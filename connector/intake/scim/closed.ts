/** The beginning of a JSON text, which ends between two values, as a JSON text of its own. */
export function closed(beginning: string): string {
  const open: string[] = [];
  // Brackets inside of strings open nothing.
  for (const [token] of beginning.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[') open.unshift(']');
    else if (token === '{') open.unshift('}');
    else if (token === ']' || token === '}') open.shift();
  }
  return beginning + open.join('');
}
