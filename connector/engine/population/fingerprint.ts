import type { Engine } from '../compile.ts';
import type { Test } from '../condition.ts';
import type { Groups } from '../membership.ts';
import type { Portal } from '../portal.ts';
import type { CompiledRule } from '../rule.ts';

/** A rule of a compiled policy as texts to compare with another compilation. */
export interface Fingerprint {
  /** The entries that stand for it. */
  readonly entries: string;
  /** Whom it matches. */
  readonly whom: string;
  /** What it gives or takes. */
  readonly what: string;
}

/** By {@link keyOf}. Groups are told by id, since another compilation may number them otherwise. */
export function fingerprints({ rules, groups }: Engine): ReadonlyMap<string, Fingerprint> {
  const idOf = (group: number) => groups.all[group]!.id;
  const ceilings = new Map<CompiledRule['ceiling'], string>();
  const plainCeiling = (ceiling: CompiledRule['ceiling']): string => {
    const known = ceilings.get(ceiling) ?? JSON.stringify(ceiling ?? null);
    ceilings.set(ceiling, known);
    return known;
  };
  return new Map(
    rules.map((compiled) => {
      const { rule, test, via, area, ceiling, choice } = compiled;
      const givers = area.kind === 'personal' && area.givers ? [...area.givers.keys()].map(idOf) : [];
      const sites = area.kind === 'personal' && area.givers ? [...area.givers.values()] : area;
      return [
        keyOf(compiled),
        {
          entries: JSON.stringify([rule.scope.kind, givers]),
          whom: JSON.stringify([plainTest(test, idOf), rule.from, rule.to, rule.state, choice]),
          what: JSON.stringify([
            rule.effect,
            rule.schedule,
            rule.scope,
            choice,
            via,
            sites,
            plainCeiling(ceiling),
          ]),
        },
      ];
    }),
  );
}

export function keyOf({ rule }: CompiledRule): string {
  return JSON.stringify([rule.portal, rule.id]);
}

/** Whether two compilations have the same groups by the same numbers, nested alike. */
export function sameGroups(a: Groups, b: Groups): boolean {
  const write = ({ all, closures }: Groups) =>
    JSON.stringify([all.map(({ id }) => id), Array.from(closures.starts), Array.from(closures.numbers)]);
  return write(a) === write(b);
}

/** Whether two compilations have the same features and sites of a portal. */
export function samePortal(a: Portal | undefined, b: Portal | undefined): boolean {
  const write = (portal: Portal | undefined) =>
    JSON.stringify([portal?.features, portal?.down, portal?.tree.sites]);
  return write(a) === write(b);
}

function plainTest(test: Test, idOf: (group: number) => string): unknown {
  switch (test.kind) {
    case 'all':
    case 'any':
      return [test.kind, test.of.map((part) => plainTest(part, idOf))];
    case 'not':
      return [test.kind, plainTest(test.of, idOf)];
    case 'group':
      return [test.kind, test.groups.map(idOf)];
    case 'attribute':
    case 'type':
      return [test.kind, test.text];
    case 'everybody':
      return [test.kind];
  }
}
