import type { Permission } from './contract.ts';
import type { Words } from './words/words.ts';

/** An entry of the header or the left tabs; `path` is what follows `#`. */
export interface Item {
  readonly label: keyof Words;
  readonly path: string;
  readonly children?: readonly Item[];
}

type Held = readonly Permission[];
type Gated = readonly [needs: Held, label: keyof Words, path: string];

/** Which permission opens which element (R16–R26). «Remarques» opens «Notes», «Profil» «Profil de l'entreprise». */
const HEADER: readonly Gated[] = [
  [['orders'], 'orders', '/orders'],
  [['company-profile'], 'companyProfile', '/company'],
];

/** R24 and R26: the list by service comes with either permission, the three others with one. */
const LISTS: readonly Gated[] = [
  [['user-assignments'], 'byNumber', '/assignments/number'],
  [['user-assignments'], 'byDevice', '/assignments/device'],
  [['user-assignments', 'services'], 'byService', '/assignments/service'],
  [['user-assignments'], 'byUser', '/assignments/user'],
];

const TABS: readonly Gated[] = [
  [['dashboard'], 'dashboard', '/dashboard'],
  [['user-assignments', 'services'], 'assignments', '/assignments'],
  [['services'], 'services', '/services'],
  [['sip-trunking'], 'sip-trunking', '/sip-trunking'],
  [['analytics'], 'analytics', '/analytics'],
  [['call-recording'], 'call-recording', '/call-recording'],
  [['reports'], 'reports', '/reports'],
  [['notes'], 'notesTab', '/notes'],
];

/** What one has no permission for is not rendered at all (R3). */
const open = (items: readonly Gated[], held: Held): Item[] =>
  items
    .filter(([needs]) => needs.some((key) => held.includes(key)))
    .map(([, label, path]) => ({ label, path }));

export const headerItems = (held: Held): Item[] => open(HEADER, held);

export const leftTabs = (held: Held): Item[] =>
  open(TABS, held).map((item) =>
    item.path === '/assignments' ? { ...item, children: open(LISTS, held) } : item,
  );

/** The entries of the profile drop-down that are pages. */
export const profileItems = (held: Held): Item[] => [
  ...open([[['manage-admins'], 'manage-admins', '/administrators']], held),
  { label: 'myProfile', path: '/profile' },
];

/** The dashboard with its permission (R18), else the first tab, else one's own profile [I]. */
export const landingPath = (held: Held): string => leftTabs(held)[0]?.path ?? '/profile';

/** Whether that path is a page that the permissions open; one's own profile always is. */
export function opens(held: Held, path: string): boolean {
  const tabs = leftTabs(held);
  return [...tabs, ...tabs.flatMap(({ children = [] }) => children), ...headerItems(held)].some(
    (item) => item.path === path,
  );
}
