import { type Child, h } from '../h.ts';
import { say } from '../site.ts';
import { box } from './box.ts';

/** What is wrong, as the server says it. */
export const faultList = (faults: readonly string[]): Child =>
  faults.length > 0 &&
  box(
    'faults',
    { role: 'alert' },
    h(
      'ul',
      {},
      faults.map((fault) => h('li', {}, fault)),
    ),
  );

/** What was done. */
export const noticeLine = (notice: string): Child =>
  notice !== '' && box('notice', { role: 'status' }, say(notice));
