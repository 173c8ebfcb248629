import type { Descriptor } from '../../portal/descriptor.ts';
import type { Step } from '../step.ts';
import type { Holding } from './holding.ts';

/** A holding that steps are tried on. */
export interface State {
  readonly living: boolean;
  readonly open: boolean;
  readonly features: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  readonly profiles: ReadonlyMap<string, string>;
}

/** Somebody who holds nothing yet. */
export const NOTHING_HELD: State = {
  living: true,
  open: false,
  features: new Set(),
  sites: new Set(),
  profiles: new Map(),
};

export function stateOf(holding: Holding | undefined): State {
  if (!holding) return NOTHING_HELD;
  return {
    living: holding.living,
    open: holding.open,
    features: new Set(holding.features),
    sites: new Set(holding.sites),
    profiles: new Map(Object.entries(holding.profiles)),
  };
}

/** The state after one step was carried out. */
export function afterStep({ lifecycle }: Descriptor, state: State, step: Step): State {
  const { item, kind } = step;
  switch (kind) {
    case 'create':
      return { ...state, open: lifecycle.access === undefined };
    case 'setHours':
      return state;
    case 'setProfile': {
      const { module, to } = step.profile!;
      const profiles = new Map(state.profiles);
      if (to === undefined) profiles.delete(module);
      else profiles.set(module, to);
      return { ...state, profiles };
    }
    case 'archive':
      return { ...state, open: false };
    case 'reactivate':
      return item
        ? { ...withFeature(state, item.id, true), open: true }
        : { ...state, open: lifecycle.access === undefined || state.features.has(lifecycle.access.feature) };
    case 'invite':
      return { ...(item ? withFeature(state, item.id, true) : state), open: true };
    case 'suspend':
    case 'revokeAccess':
      return { ...(item ? withFeature(state, item.id, false) : state), open: false };
    case 'grant':
    case 'revoke': {
      const on = kind === 'grant';
      if (item!.kind === 'feature') return withFeature(state, item!.id, on);
      const sites = new Set(state.sites);
      if (on) sites.add(item!.id);
      else sites.delete(item!.id);
      return { ...state, sites };
    }
  }
}

function withFeature(state: State, feature: string, on: boolean): State {
  const features = new Set(state.features);
  if (on) features.add(feature);
  else features.delete(feature);
  return { ...state, features };
}
