import { parseArgs } from 'node:util';
import { z } from 'zod';
import { HOLDER_PASSWORD } from './fixture.ts';
import { startDailybiz } from './start.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    forms: { type: 'string', default: 'popup' },
    confirmation: { type: 'string', default: 'native' },
    redesign: { type: 'string' },
  },
});
const portal = await startDailybiz({
  port: Number(values.port),
  forms: z.enum(['popup', 'iframe', 'page']).parse(values.forms),
  confirmation: z.enum(['native', 'dialog']).parse(values.confirmation),
  ...(values.redesign !== undefined && { redesign: Number(values.redesign) }),
});
console.log(`${portal.url}  (${portal.state.holder.email}, ${HOLDER_PASSWORD})`);

const stop = (): void => void portal.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
