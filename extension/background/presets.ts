import { connectorUrl } from '../message/options.ts';
import { forget } from './forget.ts';
import type { Memory } from './memory.ts';
import { problems } from './problems.ts';

/**
 * The connector that an address means and the organisation allows.
 *
 * @throws Problem EXT_CONNECTOR_ADDRESS, EXT_MANAGED_LOCKED, EXT_MANAGED_INVALID
 */
export function allowedConnector(address: string, { managed }: Pick<Memory, 'managed'>): string {
  const url = connectorUrl.safeParse(address.trim());
  if (!url.success) throw problems.EXT_CONNECTOR_ADDRESS({ address });
  const { connector, locked, problem } = managed.get();
  if (problem) throw problem;
  if (locked && connector !== undefined && connector !== url.data)
    throw problems.EXT_MANAGED_LOCKED({ connector });
  return url.data;
}

/** A session with another connector than the organisation's only one is over. */
export async function keepToPresets(memory: Memory): Promise<void> {
  const { connector, locked } = memory.managed.get();
  const paired = memory.pairing.get();
  if (locked && connector !== undefined && paired && paired.connector !== connector) await forget(memory);
}
