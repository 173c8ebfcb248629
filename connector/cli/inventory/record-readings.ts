import { basename } from 'node:path';
import type { Site } from '../../../shared/model/site.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { foldKey } from '../../flow/correlate.ts';
import { differences } from '../../flow/reading/differences.ts';
import { mergeReading } from '../../flow/reading/merge.ts';
import type { Store, TabReading } from '../../store/store.ts';
import type { ListedAccount } from './accounts.ts';
import { readingsOf } from './readings.ts';

/**
 * Stores what a file shows of the accounts as readings of their tabs, as old as the file; a tab that was read since is
 * left alone. What differs from the reading before is one record of the audit for each account.
 *
 * @param readAt epoch ms
 */
export async function recordReadings(
  store: Pick<Store, 'accounts' | 'observations' | 'audit'>,
  portal: Descriptor,
  sites: readonly Site[],
  listed: readonly ListedAccount[],
  file: string,
  readAt: number,
  now: number,
): Promise<void> {
  const shown = listed.map((one) => ({ key: one.key, readings: readingsOf(portal, sites, one, readAt) }));
  if (shown.every(({ readings }) => readings.length === 0)) return;
  const ids = new Map((await store.accounts.all(portal.id)).map((one) => [foldKey(one.key), one.id]));
  const before = await store.observations.all(portal.id);
  for (const { key, readings } of shown) {
    const id = ids.get(foldKey(key))!;
    const tabs = before.get(id) ?? [];
    // The file tells boxes and profiles: hours that a page showed stay known.
    const fresh = readings
      .filter((reading) => isNewer(reading, tabs))
      .map((reading) =>
        mergeReading(
          tabs.find(({ tab }) => tab === reading.tab),
          reading,
          [],
        ),
      );
    for (const reading of fresh) await store.observations.record(id, reading);
    const changed = fresh.flatMap((reading) =>
      differences(
        tabs.find(({ tab }) => tab === reading.tab),
        reading,
      ),
    );
    if (changed.length > 0)
      await store.audit.append({
        at: now,
        actor: basename(file),
        action: 'observation',
        subject: `${portal.id}/${key}`,
        data: { tabs: fresh.map(({ tab }) => tab), changed },
      });
  }
}

function isNewer(reading: Pick<TabReading, 'tab' | 'readAt'>, before: readonly TabReading[]): boolean {
  const known = before.find(({ tab }) => tab === reading.tab);
  return known === undefined || known.readAt < reading.readAt;
}
