import { boundariesOf } from '../boundary.ts';
import type { Engine } from '../compile.ts';
import { createHeap, type Heap } from '../heap.ts';
import { endOf } from '../override.ts';
import type { People } from './people.ts';

/** When a rule begins or ends, or an override of a person ends; epoch ms. */
export type Moment = { readonly at: number } & ({ readonly rule: number } | { readonly person: number });

/** Moments to come, the nearest at hand. */
export type Moments = Heap<Moment>;

/** All moments after `now`, in epoch ms. */
export function momentsOf(engine: Engine, people: People, now: number): Moments {
  const numbers = new Map(engine.rules.map(({ rule }, number) => [nameOf(rule.portal, rule.id), number]));
  const rules = boundariesOf(engine, [], now).flatMap((boundary): Moment[] =>
    boundary.kind === 'rule'
      ? [{ at: boundary.at, rule: numbers.get(nameOf(boundary.portal, boundary.rule))! }]
      : [],
  );
  const moments = createHeap(rules, (a, b) => a.at < b.at);
  for (const person of people.exceptions.keys()) addMoments(moments, people, person, now);
  return moments;
}

/** The ends of one person's overrides. */
export function addMoments(moments: Moments, people: People, person: number, now: number): void {
  for (const override of people.exception(person).overrides) {
    const at = endOf(override);
    if (at > now && at < Infinity) moments.add({ at, person });
  }
}

function nameOf(portal: string, rule: string): string {
  return JSON.stringify([portal, rule]);
}
