import type { PanelPage, PanelState } from '../../../extension/message/panel.ts';
import type { Kept } from '../../../extension/panel/memory.ts';
import { bookkeeper, business } from './business.ts';
import { boxesOf, busy, orderly, orphan, own, portal } from './world.ts';

export interface Scene {
  readonly state: PanelState;
  readonly kept?: Kept;
}

const sitesTab: Extract<PanelPage, { kind: 'account' }> = {
  kind: 'account',
  viewer: 'admin@regle',
  account: 'antony',
  tab: 'sites',
  consultation: false,
  complete: true,
  boxes: boxesOf(busy, 'sites'),
  unresolved: [],
};

const work: PanelState = {
  connection: { state: 'ok' },
  stance: 'admin',
  page: sitesTab,
  portal,
  view: busy,
  viewAt: '2026-11-22T07:02:00.000Z',
  unknownAccount: false,
  sharedName: false,
  waiting: { readings: 0, edits: [] },
};

const closed = { query: '', differingOnly: false };

const applied: PanelPage = {
  ...sitesTab,
  boxes: sitesTab.boxes.map((box) =>
    box.key === 'feature:site-gdpr-status-edit' || box.key === 'feature:resident-clemobil-manage'
      ? { ...box, now: true, applied: true }
      : box.key === 'feature:time-slots-manage'
        ? { ...box, disabled: true }
        : box,
  ),
};

const unreachable: PanelState['connection'] = {
  state: 'unreachable',
  since: '2026-11-22T07:02:00.000Z',
  retryAt: '2026-11-22T07:04:00.000Z',
  problem: {
    code: 'EXT_UNREACHABLE',
    text: { what: { fr: '', en: '' }, todo: { fr: '', en: '' } },
  },
};

const profilesTab: PanelPage = {
  ...sitesTab,
  account: 'c.morel',
  tab: 'profiles',
  pageOf: { number: 3, of: 16, read: 3 },
  complete: false,
  boxes: [
    {
      key: 'profile:commercial',
      saved: true,
      now: true,
      value: { saved: 'Vendeur', now: 'Vendeur' },
      disabled: false,
      applied: false,
    },
  ],
};
const modules: PanelState = { ...work, portal: business, view: bookkeeper, page: profilesTab };

const { view: _, ...withoutView } = work;
const { portal: __, ...withoutPortal } = withoutView;

/** What the panel may have to show, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  work: { state: work },
  differing: { state: work, kept: { query: '', differingOnly: true } },
  search: { state: work, kept: { query: 'clés', differingOnly: false } },
  nothing: { state: work, kept: { query: 'ascenseur', differingOnly: false } },
  residences: {
    state: { ...work, page: { ...sitesTab, tab: 'residences', boxes: boxesOf(busy, 'residences') } },
    kept: { query: 'résid', differingOnly: false },
  },
  applied: { state: { ...work, page: applied } },
  orderly: { state: { ...work, view: orderly, page: { ...sitesTab, boxes: boxesOf(orderly, 'sites') } } },
  own: { state: { ...work, stance: 'self', view: own, page: { ...sitesTab, viewer: 'antony@regle' } } },
  detail: { state: work, kept: { ...closed, chosen: 'feature:resident-phone-codes-manage' } },
  granted: { state: work, kept: { ...closed, chosen: 'feature:resident-badges-remotes-manage' } },
  exception: { state: work, kept: { ...closed, chosen: 'feature:resident-events-view' } },
  site: { state: work, kept: { ...closed, chosen: 'site:site-5' } },
  form: {
    state: {
      ...work,
      draft: {
        effect: 'allow',
        feature: 'resident-kibolt-keys-manage',
        sites: ['site-5', 'site-6'],
        reason: 'Demandé par l’agence pour le chantier',
        expiresAt: '2026-12-22T22:59:59.000Z',
      },
    },
    kept: { ...closed, chosen: 'feature:resident-kibolt-keys-manage' },
  },
  drafting: {
    state: { ...work, draft: { effect: 'allow', feature: 'resident-kibolt-keys-manage', reason: '' } },
  },
  unreachable: {
    state: {
      ...work,
      connection: unreachable,
      waiting: { readings: 2, edits: [{ id: 'e1', portal: 'intratone', account: 'antony' }] },
    },
  },
  modules: { state: modules },
  profile: { state: modules, kept: { ...closed, chosen: 'profile:accounting' } },
  hours: { state: modules, kept: { ...closed, chosen: 'hours:' } },
  create: { state: { ...withoutView, page: { kind: 'create', viewer: 'admin@regle' } } },
  sharedName: { state: { ...withoutView, stance: 'unknown', sharedName: true, page: { kind: 'none' } } },
  mismatch: { state: { ...work, stance: 'mismatch', page: { ...sitesTab, viewer: 'cedric@regle' } } },
  notYours: { state: { ...withoutView, stance: 'not-yours' } },
  orphan: { state: { ...work, view: orphan, page: { ...sitesTab, boxes: boxesOf(orphan, 'sites') } } },
  otherMode: {
    state: { ...work, page: { ...sitesTab, tab: 'residences', unreadable: 'mode', boxes: [] } },
  },
  unresolved: {
    state: {
      ...work,
      page: { ...sitesTab, unresolved: [{ label: 'Résidence du Lac (ancienne)', saved: true }] },
    },
  },
  unknownAccount: { state: { ...withoutView, unknownAccount: true } },
  changed: {
    state: {
      ...withoutView,
      stance: 'unknown',
      page: {
        kind: 'changed',
        probes: ['list:sites:box-column', 'feature:site-logos-manage'],
        structureHash: '4f1c09ab77de2210',
      },
    },
  },
  none: { state: { ...withoutView, stance: 'unknown', page: { kind: 'none' } } },
  unpaired: {
    state: {
      ...withoutPortal,
      connection: { state: 'unpaired' },
      stance: 'unknown',
      page: { kind: 'none' },
    },
  },
};
