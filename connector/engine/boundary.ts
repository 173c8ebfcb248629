import type { Override } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { holds } from './condition.ts';
import { createHeap } from './heap.ts';
import { nextOpening } from './open.ts';
import { endOf } from './override.ts';
import type { CompiledRule } from './rule.ts';
import { viewOf, type Subject } from './view.ts';

/** A time, in epoch ms, at which an answer may change though nothing is changed. */
export type Boundary = { readonly at: number } & (
  | { readonly kind: 'rule'; readonly portal: string; readonly rule: string }
  | {
      readonly kind: 'override';
      readonly portal: string;
      readonly override: string;
      readonly person: string;
    }
  /** Login hours of a schedule open or close. */
  | { readonly kind: 'schedule'; readonly schedule: string }
);

/** After `from`, ascending: active rules that begin or end, overrides that end. Login hours apart: they have no last one. */
export function boundariesOf(
  engine: Engine,
  overrides: Iterable<Override>,
  from: number,
): readonly Boundary[] {
  const rules = engine.rules.flatMap(({ rule }): Boundary[] => {
    if (rule.state !== 'active' || (rule.from ?? -Infinity) >= (rule.to ?? Infinity)) return [];
    return [rule.from, rule.to].flatMap((at) =>
      at === undefined ? [] : [{ at, kind: 'rule', portal: rule.portal, rule: rule.id }],
    );
  });
  const ends = [...overrides].flatMap(endBoundary);
  return [...rules, ...ends].filter(({ at }) => at > from).toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** The boundaries to come, the nearest at hand. */
export interface BoundaryHeap {
  /** When the nearest one is. */
  readonly next: number | undefined;
  /** An override that was made since. */
  add(override: Override): void;
  /** Takes all that are reached at `now`, ascending. */
  due(now: number): readonly Boundary[];
}

/** With the login hours: each schedule has its nearest opening or closing in the heap, and puts in the one after it. */
export function boundaryHeap(engine: Engine, overrides: Iterable<Override>, from: number): BoundaryHeap {
  const heap = createHeap(boundariesOf(engine, overrides, from), isBefore);
  const addOpening = (schedule: string, after: number): void => {
    const found = engine.schedules.find(({ id }) => id === schedule);
    const opening = found && nextOpening([found], after);
    if (opening) heap.add({ at: opening.at, kind: 'schedule', schedule });
  };
  for (const { id } of engine.schedules) addOpening(id, from);
  return {
    get next() {
      return heap.first?.at;
    },
    add(override) {
      for (const boundary of endBoundary(override)) heap.add(boundary);
    },
    due(now) {
      const reached: Boundary[] = [];
      while (heap.first && heap.first.at <= now) {
        const boundary = heap.take()!;
        reached.push(boundary);
        if (boundary.kind === 'schedule') addOpening(boundary.schedule, boundary.at);
      }
      return reached;
    },
  };
}

/** Who is touched by a boundary: nobody else's rights, profiles or hours change there. */
export function touches(engine: Engine, boundary: Boundary): (subject: Subject) => boolean {
  const isActive = ({ person, accountActive }: Subject) => person.status === 'active' && accountActive;
  if (boundary.kind === 'override')
    return (subject) => isActive(subject) && subject.person.id === boundary.person;
  const concerns = ({ rule, portal }: CompiledRule): boolean =>
    boundary.kind === 'rule'
      ? rule.id === boundary.rule && portal.id === boundary.portal
      : rule.schedule === boundary.schedule && rule.state === 'active' && rule.effect === 'allow';
  const rules = engine.rules.filter(concerns);
  return (subject) => {
    if (!isActive(subject)) return false;
    const view = viewOf(engine.groups, subject);
    return rules.some(({ test }) => holds(test, view));
  };
}

function endBoundary(override: Override): Boundary[] {
  const at = endOf(override);
  const { id, person, portal } = override;
  return at === Infinity ? [] : [{ at, kind: 'override', portal, override: id, person }];
}

function isBefore(a: Boundary, b: Boundary): boolean {
  return a.at < b.at || (a.at === b.at && nameOf(a) < nameOf(b));
}

function nameOf(boundary: Boundary): string {
  switch (boundary.kind) {
    case 'rule':
      return `rule ${boundary.portal} ${boundary.rule}`;
    case 'override':
      return `override ${boundary.override}`;
    case 'schedule':
      return `schedule ${boundary.schedule}`;
  }
}
