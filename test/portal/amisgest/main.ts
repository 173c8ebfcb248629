import { parseArgs } from 'node:util';
import { ADMINISTRATOR, PASSWORD } from './fixture.ts';
import { startAmisgest } from './start.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, redesign: { type: 'string' } },
});
const { port, redesign } = values;
const portal = await startAmisgest({
  port: Number(port),
  ...(redesign !== undefined && { redesign: Number(redesign) }),
});
console.log(`${portal.url}  (${ADMINISTRATOR}, ${PASSWORD})`);

const stop = (): void => void portal.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
