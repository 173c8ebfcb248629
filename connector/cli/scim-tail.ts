import { setTimeout as wait } from 'node:timers/promises';
import type { Locale } from '../../shared/problem.ts';
import type { NumberedLine } from '../store/store.ts';
import { readCount } from './count.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { printLine } from './scim/print-line.ts';
import { findTenant } from './tenant/find.ts';
import type { Terminal } from './terminal.ts';

/** How often the server's log is looked at, ms; the server writes it every second. */
const LOOK = 300;
const PAGE = 500;

const text = {
  fr: {
    none: 'Aucune requête SCIM n’est encore arrivée. L’adresse à donner au fournisseur finit par /scim/v2.',
    waits: 'En attente de requêtes ; Ctrl+C pour arrêter.',
  },
  en: {
    none: 'No SCIM request has come yet. The address to give to the provider ends in /scim/v2.',
    waits: 'Waiting for requests; Ctrl+C to stop.',
  },
} satisfies Record<Locale, unknown>;

export interface TailOptions {
  readonly tenant?: string | undefined;
  readonly follow?: boolean | undefined;
  /** Shows values and bodies, which name people. */
  readonly bodies?: boolean | undefined;
  readonly limit: string;
}

/** `portillon scim tail`: what identity providers just sent, and what they were answered; while a server runs. */
export async function scimTail(
  terminal: Terminal,
  where: Where,
  options: TailOptions,
  stop: AbortSignal = interrupted(),
): Promise<number> {
  const limit = readCount('--limit', options.limit);
  const { tenant, bodies = false } = options;
  await using store = await openStoreOf(readConfig(where));
  if (tenant !== undefined) await findTenant(store, tenant);
  const print = (line: NumberedLine) => {
    if (!terminal.json) return printLine(terminal, line, bodies);
    const { sent, answered, query, ...shown } = line;
    terminal.print(JSON.stringify(bodies ? { ...shown, query, sent, answered } : shown));
  };
  let lines = await store.requests.recent(tenant, limit);
  lines.forEach(print);
  const say = text[terminal.locale];
  if (lines.length === 0 && !terminal.json) terminal.warn(say.none);
  if (!options.follow) return EXIT.ok;
  if (terminal.width !== undefined) terminal.warn(say.waits);
  for (let last = lines.at(-1)?.seq ?? 0; !stop.aborted; last = lines.at(-1)?.seq ?? last) {
    lines = await store.requests.after(last, tenant, PAGE);
    lines.forEach(print);
    if (lines.length < PAGE) await wait(LOOK, undefined, { signal: stop }).catch(() => undefined);
  }
  return EXIT.ok;
}

function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
