import { parseArgs } from 'node:util';
import { ADMIN, PASSWORD } from './fixture.ts';
import { startCommown } from './start.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, redesign: { type: 'string', default: '0' } },
});
const portal = await startCommown({ port: Number(values.port), redesign: Number(values.redesign) });
console.log(`${portal.url}  (${ADMIN}, ${PASSWORD})`);

const stop = (): void => void portal.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
