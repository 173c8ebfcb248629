import type { Override } from '../../../shared/model/permission.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { endOf } from '../../engine/override.ts';

/** Epoch ms: from inclusive, until exclusive. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** The time around `now` in which nothing begins or ends by the clock alone: rules, exemptions, exceptions. */
export function stillAround(policy: Policy, overrides: Iterable<Override>, now: number): Interval {
  let [from, until] = [-Infinity, Infinity];
  const mind = (at: number | undefined) => {
    if (at === undefined) return;
    if (at <= now) from = Math.max(from, at);
    else until = Math.min(until, at);
  };
  for (const rule of policy.rules) for (const at of [rule.from, rule.to]) mind(at);
  for (const { exemptions } of policy.exclusions) for (const { until: at } of exemptions) mind(at);
  for (const override of overrides) mind(endOf(override));
  return { from, until };
}

export function isWithin({ from, until }: Interval, now: number): boolean {
  return from <= now && now < until;
}
