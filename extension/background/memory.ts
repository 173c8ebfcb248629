import browser from 'webextension-polyfill';
import { z } from 'zod';
import { place } from '../message/overlay.ts';
import { applied } from './applied.ts';
import { drafts } from './drafts.ts';
import { intents } from './intents.ts';
import { heard } from './live.ts';
import { openManaged } from './managed.ts';
import { lastSession, openPairing } from './pairing.ts';
import { readings } from './readings.ts';
import { ownDatabase } from './own-database.ts';
import { openStored } from './stored.ts';
import { teaching } from './teaching.ts';
import { tour } from '../message/tour.ts';
import { views } from './views.ts';

export type Memory = Awaited<ReturnType<typeof openMemory>>;

/**
 * Everything the background remembers. `local` outlives the browser, `session` does not and never touches the
 * disk. Both are closed to content scripts before anything is read.
 */
export async function openMemory() {
  const { local, session } = browser.storage;
  await Promise.all([closeToPages(local), closeToPages(session)]);
  return {
    /** What the organisation decided for this browser. */
    managed: await openManaged(),
    pairing: await openPairing(ownDatabase, session),
    last: await openStored(local, 'last', lastSession.optional(), undefined),
    /** Match patterns where the user switched the overlay off. */
    off: await openStored(local, 'off', z.array(z.string()), []),
    places: await openStored(local, 'places', z.record(z.string(), place), {}),
    readings: await openStored(local, 'readings', readings, []),
    applied: await openStored(local, 'applied', applied, {}),
    intents: await openStored(local, 'intents', intents, []),
    drafts: await openStored(local, 'drafts', drafts, {}),
    /** Page loads and tabs that were reported: `load tab`, the newest last. */
    reported: await openStored(session, 'reported', z.array(z.string()), []),
    views: await openStored(session, 'views', views, []),
    heard: await openStored(session, 'heard', heard.optional(), undefined),
    /** The way through a portal that is under way; it survives the background's sleep, not the browser's end. */
    tour: await openStored(session, 'tour', tour.optional(), undefined),
    /** A page of an unknown portal that is being taught. */
    teaching: await openStored(session, 'teaching', teaching.optional(), undefined),
  };
}

/** Firefox has no access levels: there, content scripts could read storage.local, in which no secret is (own-database.ts). */
async function closeToPages(area: object): Promise<void> {
  const setAccessLevel: unknown = Reflect.get(area, 'setAccessLevel');
  if (typeof setAccessLevel === 'function')
    await Reflect.apply(setAccessLevel, area, [{ accessLevel: 'TRUSTED_CONTEXTS' }]);
}
