import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Problem } from '../../shared/problem.ts';
import { createFlow, type Flow } from '../flow.ts';
import { createMarks } from '../flow/live/mark.ts';
import { createWaitingRoom } from '../flow/live/waiting-room.ts';
import { linkedStore } from '../flow/linked/linked.ts';
import { createEverybody } from '../flow/population/everybody.ts';
import { createWorld } from '../flow/world.ts';
import { createApp } from '../http/app.ts';
import { countingRecorder } from './serve/count-requests.ts';
import { createRecorder } from '../http/record/recorder.ts';
import type { ServedPortal } from '../http/api/portal.ts';
import { sourceStates } from '../intake/state.ts';
import type { SyncReport } from '../intake/sync.ts';
import { createCounters } from '../observe/counters.ts';
import { lockServer } from '../store/lock.ts';
import type { Store } from '../store/store.ts';
import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { impactOn } from './impact.ts';
import type { SourceSettings } from '../config.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { offerPairing } from './pairing.ts';
import { portalsOf } from './portals.ts';
import { readPortals } from './read-portals.ts';
import { servedEvents } from './serve/events.ts';
import { applyFirstPolicy } from './serve/first-policy.ts';
import { listen } from './serve/listen.ts';
import { serverLog } from './serve/log.ts';
import { sourceReader } from './serve/read-source.ts';
import { relinker } from './serve/relink.ts';
import { repeat } from './serve/schedule.ts';
import { printPaired, printSummary, type PortalSummary } from './serve/summary.ts';
import { sourceWatch } from './serve/watch-sources.ts';
import type { Terminal } from './terminal.ts';
import { firstAdmin } from './token-create.ts';

/**
 * `portillon serve`: the server. Everything is wired here: store, flow, HTTP, and the sources read again and again
 * until SIGTERM or SIGINT; then requests under way finish, syncs are aborted and the store is closed.
 */
export async function serve(terminal: Terminal, where: Where): Promise<number> {
  const config = readConfig(where);
  const stop = stopSignal();
  const log = serverLog(config, process.stderr.isTTY);
  await using life = new AsyncDisposableStack();
  const store = life.use(await openStoreOf(config));
  life.use(await lockServer(config.dataDir));
  const portals = portalsOf(config);
  const linked = linkedStore(store, config.correlate);
  const relink = relinker(store, config, log);
  const world = createWorld(linked, portals);
  const flow = createFlow(linked, portals, world);
  const everybody = createEverybody(linked, world);
  const room = createWaitingRoom(createMarks(linked), stop);
  const { problems } = await readPortals(store, config, systemUser(), Date.now());
  report(terminal, log, problems);

  const progress = { synced: false };
  const counters = createCounters();
  const watched = config.sources.map(({ config: { id }, late }) => ({ id, late }));
  const states = () => sourceStates(store, watched, Date.now());
  const offer = () => offerPairing(store.pairings, 'admin', firstAdmin(config), Date.now());
  // Read when it is needed: which port is in use is known once it is listened on.
  const address = () => config.server.publicUrl ?? `http://${hostOf(config.server.host)}:${server.port}`;
  const events = servedEvents(config, address);
  const app = createApp({
    store,
    linked: config.correlate && linked,
    flow,
    policy: () => flow.policy(),
    everybody,
    room,
    portals,
    publicUrl: config.server.publicUrl,
    oidc: config.oidc,
    log,
    recorder: countingRecorder(life.use(createRecorder(store, log)), counters.scim),
    now: Date.now,
    progress: () => progress,
    sources: states,
    counters,
    events,
    onPaired: () => {
      offer().then(
        ({ code }) => printPaired(terminal, code),
        (error: unknown) => log.error({ err: error }, 'no new pairing code'),
      );
    },
    onScimChange: (people) => {
      log.debug({ people: people.length }, 'people changed by SCIM');
      void relink().then(room.look);
    },
  });
  const server = life.use(await listen(app, config.server.host, config.server.port));
  const impact = impactOn(portals, Date.now, config.correlate);
  const count = ({ source, status, durationMs }: SyncReport) => {
    counters.reads.add({ source, status });
    counters.readSeconds.add({ source }, durationMs / 1000);
  };
  const parts = { store, signal: stop, terminal, log, impact, count };
  const readers = config.sources.map((settings) => sourceReader(settings, parts));
  const first = await Promise.all(readers.map((read) => read()));
  await relink();
  report(terminal, log, await applyFirstPolicy(store, config, systemUser(), Date.now()));
  // Whoever is told that the server is ready does not wait for everybody to be read.
  if (await store.policies.current()) await everybody(Date.now());
  progress.synced = true;
  await setImmediate();

  const url = address();
  const reports = first.filter((one) => one !== undefined);
  announce(
    terminal,
    url,
    config.isSample,
    reports,
    await summarise(store, flow, portals),
    (await offer()).code,
  );
  log.info({ url, sources: config.sources.length, portals: portals.length }, 'ready');
  const turns: Promise<unknown>[] = readers.map((read, index) =>
    repeat(turnOf(config.sources[index]!), () => read().then(relink).finally(room.look), stop),
  );
  turns.push(repeat(WATCH_EVERY, sourceWatch(states, log), stop));
  if (events) turns.push(events.push(store, log, stop));
  if (!stop.aborted) await once(stop, 'abort');
  log.info('stopping');
  await Promise.all(turns);
  // Also waits for what a SCIM client has just set going.
  await relink();
  return EXIT.ok;
}

/** A directory is asked for what has changed, whatever else is done in longer intervals. */
const turnOf = ({ every, changes, config }: SourceSettings) =>
  config.kind === 'ldap' ? Math.min(every, changes) : every;

/** How often the sources are looked at, in ms: a read that hangs does not tell by itself. */
const WATCH_EVERY = 5_000;

/** Aborts at the first SIGTERM or SIGINT; the second one ends the process at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

function report(terminal: Terminal, log: Logger, problems: readonly Problem[]): void {
  for (const problem of problems) {
    if (terminal.width === undefined)
      log.warn({ problem: problem.code, detail: problem.message }, 'to correct');
    else terminal.warn(problem.say(terminal.locale));
  }
}

/** Of more people than this no plan is made at the start: the server answers meanwhile. */
const PLANNED = 5_000;

async function summarise(
  store: Store,
  flow: Flow,
  portals: readonly ServedPortal[],
): Promise<readonly PortalSummary[]> {
  const hasPolicy = (await store.policies.current()) !== undefined;
  const isLarge = (await store.people.count()) > PLANNED;
  return Promise.all(
    portals.map(async ({ descriptor, tenant }) => ({
      descriptor,
      tenant,
      sites: await store.sites.all(descriptor.id),
      accounts: await store.accounts.count(descriptor.id),
      planned: hasPolicy
        ? isLarge
          ? 'later'
          : { plan: await flow.plan(descriptor.id, Date.now()), policy: await flow.policy() }
        : undefined,
    })),
  );
}

function announce(
  terminal: Terminal,
  url: string,
  isSample: boolean,
  reports: readonly SyncReport[],
  portals: readonly PortalSummary[],
  code: string,
): void {
  if (!terminal.json) return printSummary(terminal, url, isSample, reports, portals, code);
  const sources = reports.map(({ source, status, counts }) => ({ source, status, counts }));
  const plans = portals.map(({ descriptor, accounts, planned }) => ({
    portal: descriptor.id,
    accounts,
    counts: planned === 'later' ? undefined : planned?.plan.counts,
  }));
  terminal.print(JSON.stringify({ url, pairingCode: code, sources, portals: plans }));
}

/** An address to type in a browser: IPv6 in brackets, the wildcard as this machine. */
function hostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
