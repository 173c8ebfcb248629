import { startAmisgest } from '../portal/amisgest/start.ts';
import * as amisgest from '../portal/amisgest/fixture.ts';
import { startCommown } from '../portal/commown/start.ts';
import * as commown from '../portal/commown/fixture.ts';
import { startDailybiz } from '../portal/dailybiz/start.ts';
import * as dailybiz from '../portal/dailybiz/fixture.ts';
import { HOLDER_PASSWORD } from '../portal/intratone/fixture.ts';
import { startIntratone } from '../portal/intratone/start.ts';
import * as webex from '../portal/webex-carrier/fixture.ts';
import { startWebex } from '../portal/webex-carrier/start.ts';

/** A replica of the demonstration, and who signs in to it as its administrator. */
export interface Replica {
  readonly name: string;
  readonly url: string;
  readonly login: string;
  readonly password: string;
  close(): Promise<void>;
}

/** The ports of connector/config/default.yaml, by portal. */
const PORTS = { intratone: 8081, amisgest: 8082, commown: 8083, dailybiz: 8084, webex: 8085 };

/** Starts the five portals, with the people of the sample organisation in them. @throws Error EADDRINUSE */
export async function startReplicas(): Promise<readonly Replica[]> {
  const started = await Promise.allSettled([
    startIntratone({ port: PORTS.intratone }),
    startAmisgest({ port: PORTS.amisgest }),
    startCommown({ port: PORTS.commown }),
    startDailybiz({ port: PORTS.dailybiz, forms: 'page' }),
    startWebex({ port: PORTS.webex }),
  ]);
  const failed = started.find((each) => each.status === 'rejected');
  const running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (failed) {
    await Promise.all(running.map((each) => each.close()));
    throw failed.reason;
  }
  const who = [
    { name: 'Intratone', login: 'admin@regle', password: HOLDER_PASSWORD },
    { name: 'Amisgest', login: amisgest.ADMINISTRATOR, password: amisgest.PASSWORD },
    { name: 'Commown', login: commown.ADMIN, password: commown.PASSWORD },
    { name: 'DailyBiz', login: 'admin@regle.example', password: dailybiz.HOLDER_PASSWORD },
    { name: 'Webex', login: 'admin.regle', password: webex.ADMIN_PASSWORD },
  ];
  return who.map((each, index) => {
    const portal = running[index]!;
    return { ...each, url: portal.url, close: () => portal.close() };
  });
}
