import type { Connection } from '../message/connection.ts';
import type { OptionsState } from '../message/options.ts';
import { managedState } from './managed.ts';
import type { Memory } from './memory.ts';
import { isGranted } from './registration.ts';
import { sessionPortals } from './session-portals.ts';
import { waitingOf } from './waiting.ts';

/** Everything the options page shows. */
export async function optionsState(connection: Connection, memory: Memory): Promise<OptionsState> {
  const paired = memory.pairing.get();
  const off = memory.off.get();
  const portals = sessionPortals(memory).map(async ({ id, tenant, origins, descriptor }) => ({
    id,
    tenant,
    name: descriptor.name,
    origins: await Promise.all(
      origins.map(async (pattern) => ({
        pattern,
        granted: await isGranted(pattern),
        on: !off.includes(pattern),
      })),
    ),
  }));
  const managed = managedState(memory.managed.get());
  const last = memory.last.get()?.connector;
  return {
    connection,
    ...(managed && { managed }),
    ...(last !== undefined && { last }),
    ...(paired && {
      session: {
        connector: paired.connector,
        expiresAt: paired.expiresAt,
        via: paired.via,
        scope: paired.session.scope,
        subject: paired.session.subject,
      },
    }),
    portals: await Promise.all(portals),
    waiting: waitingOf(memory),
  };
}
