/*
 * What the overlay costs a page with a list of 2,000 rows, in Chromium and in Firefox:
 *   npm run bench:overlay -- [--rounds 15] [--browser chromium] [--json]
 * Each round loads the page with the overlay and without it, and changes every row a few times. Prints medians, with the
 * machine's load before and after. Exit code 1 when a target is missed.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { browserKinds } from '../fixture/browser.ts';
import { measureOverlay } from './overlay/measure.ts';
import { rowsOf } from './overlay/table.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    browser: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const load = () =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`;

for (const kind of browserKinds.filter((each) => each === (values.browser ?? each))) {
  console.log(`${kind}, ${load()}`);
  const measured = await measureOverlay(kind, Number(values.rounds));
  if (values.json) console.log(JSON.stringify(measured));
  const rows = rowsOf(measured);
  console.table(Object.fromEntries(rows.map(({ what, ...row }) => [what, row])));
  console.log(load());
  if (rows.some(({ missed }) => missed)) process.exitCode = 1;
}
