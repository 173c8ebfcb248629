import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ADMIN_PASSWORD } from './fixture.ts';
import { startWebex } from './start.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    language: { type: 'string', default: 'fr' },
    layout: { type: 'string', default: 'accordion' },
    redesign: { type: 'string' },
  },
});
const portal = await startWebex({
  port: Number(values.port),
  language: z.enum(['fr', 'en']).parse(values.language),
  layout: z.enum(['accordion', 'tabs']).parse(values.layout),
  ...(values.redesign !== undefined && { redesign: Number(values.redesign) }),
});
console.log(`${portal.url}  (${portal.state.enterprise.username}, ${ADMIN_PASSWORD})`);

const stop = (): void => void portal.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
