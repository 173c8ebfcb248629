import { parseArgs } from 'node:util';
import { HOLDER_PASSWORD } from './fixture.ts';
import { startIntratone } from './start.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const portal = await startIntratone({ port: Number(values.port) });
console.log(`${portal.url}  (admin@${portal.state.company}, ${HOLDER_PASSWORD})`);

const stop = (): void => void portal.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
