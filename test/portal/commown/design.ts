import { escape } from '../html.ts';
import { naming } from './client/base/naming.ts';
import { rewording } from './client/base/wording.ts';

/** How the «vendor» changed the pages; the client gets it whole. */
export interface Design {
  readonly labels: Readonly<Record<string, string>>;
  readonly redesign: number;
}

/** A page of the server with its labels reworded: texts, and the captions of buttons. */
export function relabelled(page: string, labels: Design['labels']): string {
  const escaped = Object.entries(labels).map(([from, to]) => [escape(from), escape(to)]);
  const reword = rewording(Object.fromEntries(escaped));
  return page.replaceAll(/(?<=>)[^<>]+(?=<)/g, reword);
}

/** A page of the server with other classes, its style sheet included. */
export function redesigned(page: string, seed: number): string {
  const { className, styleSheet } = naming(seed);
  return page
    .replaceAll(/(?<= class=")[^"]+(?=")/g, (names) => names.split(' ').map(className).join(' '))
    .replaceAll(/(?<=<style>)[^<]+(?=<\/style>)/g, styleSheet);
}
