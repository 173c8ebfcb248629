import type { Connection } from '../message/connection.ts';
import type { Standing, ToOverlay } from '../message/overlay.ts';
import { elsewhereOf, marksOf } from './marks.ts';
import { accountPage, type Tab } from './tab.ts';

const NOWHERE = { grant: 0, revoke: 0, unread: 0 };

/** What the overlay of this tab may know. Undefined before the page has been read. */
export function overlayView(tab: Tab, connection: Connection): ToOverlay | undefined {
  if (!tab.shown) return undefined;
  const { view, keys } = tab;
  return {
    type: 'view',
    reading: tab.shown.reading,
    standing: standingOf(tab, connection),
    rows: view ? marksOf(keys, view) : [],
    elsewhere: view ? elsewhereOf(view, accountPage(tab)?.tab) : NOWHERE,
  };
}

function standingOf(tab: Tab, connection: Connection): Standing {
  if (!accountPage(tab)) return 'elsewhere';
  if (tab.stance === 'mismatch' || tab.stance === 'not-yours') return tab.stance;
  if (connection.state === 'refused' || connection.state === 'unpaired') return 'refused';
  if (connection.state === 'unreachable') return 'unreachable';
  if (tab.sharedName) return 'shared-name';
  if (tab.unknownAccount || tab.account === undefined) return 'unknown-account';
  if (!tab.view) return 'loading';
  return tab.stance === 'self' ? 'readonly' : 'ok';
}
