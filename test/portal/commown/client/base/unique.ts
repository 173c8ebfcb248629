import { className, isOriginal } from './design.ts';

let last = 0;

/** An id of the page, never the same twice: a render gives every box and field another one (trap of section 5). */
export function unique(prefix: string): string {
  last += 1;
  return `${isOriginal ? prefix : className(prefix)}-${last}`;
}
