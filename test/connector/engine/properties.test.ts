import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  check,
  compile,
  explain,
  hours,
  list,
  profiles,
  who,
  type Engine,
  type Subject,
} from '../../../connector/engine/engine.ts';
import type { Node, Policy, Rule } from '../../../shared/model/policy.ts';
import type { Reason } from '../../../shared/model/permission.ts';
import { match } from '../../../connector/engine/match.ts';
import { whyNot } from '../../../connector/engine/why-not.ts';
import { forAll, unlike } from './for-all.ts';
import { anyRule, anyScene, everyAtom, FEATURES, PORTALS, type Scene } from './random-world.ts';
import { atomText, ceiling, closeDown, groundOf, minus, type Atoms } from './reference.ts';

/** Random worlds of each property; fewer or more by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1_000);

const engineOf = ({ policy, world }: Scene): Engine => compile(policy, world);

/** E of one subject in one portal, as `list` answers it. */
function atomsOf(engine: Engine, portal: string, subject: Subject, now: number): Atoms {
  const grants = list(engine, portal, subject, now);
  return new Set(grants.flatMap(({ feature, sites }) => sites.map((site) => atomText({ feature, site }))));
}

/** Asserts something of every subject in every portal of random scenes. */
function ofEverybody(judge: (scene: Scene, engine: Engine, subject: Subject, portal: string) => void): void {
  forAll(
    anyScene,
    (scene) => {
      const engine = engineOf(scene);
      for (const subject of scene.subjects)
        for (const portal of PORTALS) judge(scene, engine, subject, portal);
    },
    numRuns,
  );
}

const withRules = (scene: Scene, rules: readonly Rule[]): Scene => ({
  ...scene,
  policy: { ...scene.policy, rules },
});

describe('over random worlds', { timeout: 240_000 }, () => {
  test('P1 the order of the input is irrelevant to answers, reasons and explanations', () => {
    const shuffled = anyScene.chain((scene) =>
      fc.tuple(
        fc.constant(scene),
        fc.shuffledSubarray([...scene.policy.rules], { minLength: scene.policy.rules.length }),
        fc.shuffledSubarray([...scene.world.groups], { minLength: scene.world.groups.length }),
        fc.shuffledSubarray([...scene.world.nestings], { minLength: scene.world.nestings.length }),
        fc.shuffledSubarray([...scene.world.portals[0]!.sites], {
          minLength: scene.world.portals[0]!.sites.length,
        }),
      ),
    );
    forAll(
      shuffled,
      ([scene, rules, groups, nestings, sites]) => {
        const { policy, world } = scene;
        const portals = world.portals.map((portal) => (portal.id === 'tree' ? { ...portal, sites } : portal));
        const other = compile(
          {
            ...policy,
            rules,
            roles: policy.roles.toReversed(),
            profiles: policy.profiles.toReversed(),
            nodes: policy.nodes.toReversed(),
            schedules: policy.schedules.toReversed(),
          },
          { portals: portals.toReversed(), groups, nestings },
        );
        const engine = engineOf(scene);
        for (const subject of scene.subjects) {
          const reversed: Subject = {
            ...subject,
            groups: subject.groups.toReversed(),
            overrides: subject.overrides.toReversed(),
          };
          const everything = (of: Engine, who: Subject) => [
            PORTALS.map((portal) => list(of, portal, who, scene.now)),
            PORTALS.map((portal) => hours(of, portal, who, scene.now)),
            PORTALS.map((portal) => profiles(of, portal, who, scene.now)),
            everyAtom().map(({ portal, ...atom }) => explain(of, portal, who, atom, scene.now)),
          ];
          expect(unlike(everything(other, reversed), everything(engine, subject))).toBeUndefined();
        }
      },
      numRuns,
    );
  });

  test('P2 what is held is closed down: every implied feature is held at the same site', () => {
    ofEverybody((scene, engine, subject, portal) => {
      const held = atomsOf(engine, portal, subject, scene.now);
      expect(closeDown(groundOf(scene.policy, scene.world, portal), held)).toEqual(held);
    });
  });

  test('P3 one more allow rule that asks for no profile never removes, one more deny or forbid never adds', () => {
    const anyPlainRule = anyRule('one-more').filter(({ profile }) => profile === undefined);
    forAll(
      fc.record({ scene: anyScene, rule: anyPlainRule }),
      ({ scene, rule }) => {
        const before = engineOf(scene);
        const after = engineOf(withRules(scene, [...scene.policy.rules, rule]));
        for (const subject of scene.subjects)
          for (const portal of PORTALS) {
            const [was, is] = [before, after].map((engine) => atomsOf(engine, portal, subject, scene.now));
            const [small, large] = rule.effect === 'allow' ? [was!, is!] : [is!, was!];
            expect([...minus(small, large)]).toEqual([]);
          }
      },
      numRuns,
    );
  });

  test('P4 a smaller ceiling never adds', () => {
    forAll(
      fc.record({ scene: anyScene, which: fc.nat(), how: fc.nat() }),
      ({ scene, which, how }) => {
        const smaller: Policy = { ...scene.policy, nodes: shrink(scene.policy.nodes, which, how) };
        const [before, after] = [engineOf(scene), compile(smaller, scene.world)];
        for (const subject of scene.subjects)
          for (const portal of PORTALS) {
            const was = atomsOf(before, portal, subject, scene.now);
            const is = atomsOf(after, portal, subject, scene.now);
            expect([...minus(is, was)]).toEqual([]);
          }
      },
      numRuns,
    );
  });

  test('P4 what a rule gives lies within the ceiling of its node and of every node above', () => {
    ofEverybody((scene, engine, subject, portal) => {
      const ground = groundOf(scene.policy, scene.world, portal);
      for (const { feature, by } of list(engine, portal, subject, scene.now))
        for (const { reason, sites } of by) {
          if (reason.kind !== 'rule') continue;
          const rule = scene.policy.rules.find(({ id }) => id === reason.rule)!;
          for (const node of chain(scene.policy.nodes, rule.node)) {
            const most = ceiling(ground, node);
            expect(sites.filter((site) => !most.has(atomText({ feature, site })))).toEqual([]);
          }
        }
    });
  });

  test('P5 without all the reasons that explain gives, the atom is gone, but for the runner-up of a profile', () => {
    forAll(
      fc.record({ scene: anyScene, pick: fc.nat() }),
      ({ scene, pick }) => {
        const engine = engineOf(scene);
        for (const subject of scene.subjects) {
          const held = everyAtom().filter(({ portal, ...atom }) =>
            check(engine, portal, subject, atom, scene.now),
          );
          if (held.length === 0) continue;
          const { portal, ...atom } = held[pick % held.length]!;
          let [rules, who] = [scene.policy.rules, subject];
          // Only where a profile's rules went may other rules count that did not before.
          const strange: Rule[] = [];
          for (let modules: ReadonlySet<string> | undefined; ;) {
            const now = engineOf(withRules(scene, rules));
            const { allowed, reasons } = explain(now, portal, who, atom, scene.now);
            if (!allowed) break;
            const gone = new Set(
              reasons.map((reason) => (reason.kind === 'rule' ? reason.rule : reason.override)),
            );
            const taken = rules.filter(({ id }) => gone.has(id));
            expect(gone.size).toBeGreaterThan(0);
            if (modules) strange.push(...taken.filter((rule) => !modules!.has(moduleOf(scene, rule)!)));
            modules = new Set(taken.flatMap((rule) => moduleOf(scene, rule) ?? []));
            rules = rules.filter(({ id }) => !gone.has(id));
            who = { ...who, overrides: who.overrides.filter(({ id }) => !gone.has(id)) };
          }
          expect(strange).toEqual([]);
        }
      },
      numRuns,
    );
  });

  test('P7 check, list, who and explain agree on every atom', () => {
    forAll(
      anyScene,
      (scene) => {
        const engine = engineOf(scene);
        const listed = scene.subjects.map(
          (subject) =>
            new Map(PORTALS.map((portal) => [portal, atomsOf(engine, portal, subject, scene.now)])),
        );
        const faults = everyAtom().flatMap(({ portal, ...atom }) => {
          const holders = who(engine, portal, atom, scene.subjects, scene.now);
          return scene.subjects.flatMap((subject, index) => {
            const answer = check(engine, portal, subject, atom, scene.now);
            const { allowed, layer, reasons } = explain(engine, portal, subject, atom, scene.now);
            const told = {
              listed: listed[index]!.get(portal)!.has(atomText(atom)),
              holds: holders.includes(subject.person),
              allowed,
              reasons: reasons.length > 0,
            };
            const reasoned = !['none', 'inactive'].includes(layer);
            const wanted = { listed: answer, holds: answer, allowed: answer, reasons: reasoned };
            return unlike(told, wanted) ?? [];
          });
        });
        expect(faults).toEqual([]);
      },
      numRuns,
    );
  });

  test('P7 the reasons that list gives are those that explain gives, site by site', () => {
    ofEverybody((scene, engine, subject, portal) => {
      for (const { feature, sites, by } of list(engine, portal, subject, scene.now))
        for (const site of sites) {
          const nameOf = (reason: { rule: string } | { override: string }) =>
            'rule' in reason ? reason.rule : reason.override;
          const told = by.filter((part) => part.sites.includes(site)).map(({ reason }) => nameOf(reason));
          const { reasons } = explain(engine, portal, subject, { feature, site }, scene.now);
          expect(reasons.map(nameOf)).toEqual(told);
        }
    });
  });

  test('P7 what speaks against a feature anywhere is what explain says of each of its sites', () => {
    ofEverybody((scene, engine, subject, portal) => {
      const matched = match(engine, subject, scene.now);
      const idOf = (reason: Reason) => (reason.kind === 'rule' ? reason.rule : reason.override);
      for (const feature of FEATURES) {
        const denials = everyAtom()
          .filter((atom) => atom.portal === portal && atom.feature === feature)
          .map(({ site }) => explain(engine, portal, subject, { feature, site }, scene.now))
          .flatMap(({ allowed, reasons }) => (allowed ? [] : reasons.map(idOf)));
        const told = whyNot(engine, matched, portal, feature).map(idOf);
        expect(told.toSorted()).toEqual([...new Set(denials)].toSorted());
      }
    });
  });

  test('P9 after their end overrides change nothing', () => {
    ofEverybody((scene, engine, subject, portal) => {
      const ended = subject.overrides.map((override) => ({ ...override, expiresAt: scene.now }));
      const bare = { ...subject, overrides: [] };
      expect(atomsOf(engine, portal, { ...subject, overrides: ended }, scene.now)).toEqual(
        atomsOf(engine, portal, bare, scene.now),
      );
    });
  });

  test('login hours name only schedules of rules that give something', () => {
    ofEverybody((scene, engine, subject, portal) => {
      const windows = hours(engine, portal, subject, scene.now);
      const grants = list(engine, portal, subject, scene.now);
      const reasons = grants.flatMap(({ by }) => by.map(({ reason }) => reason));
      const rules = new Set(reasons.flatMap((reason) => (reason.kind === 'rule' ? [reason.rule] : [])));
      const schedules = new Set(
        scene.policy.rules.filter(({ id }) => rules.has(id)).map(({ schedule }) => schedule),
      );
      const always = schedules.size === 0 || schedules.has(undefined);
      const named = scene.policy.schedules.filter(({ id }) => schedules.has(id));
      expect(windows).toEqual(grants.length === 0 ? [] : always ? 'always' : named);
    });
  });
});

/** Takes one part, one feature or one site away from one node's ceiling, or gives it an empty one. */
function shrink(nodes: readonly Node[], which: number, how: number): Node[] {
  return nodes.map((node, index) => {
    if (index !== which % nodes.length) return node;
    const [part, ...rest] = node.ceiling ?? [];
    if (!part || how % 3 === 0) return { ...node, ceiling: rest };
    if (how % 3 === 1 && part.features !== 'all')
      return { ...node, ceiling: [{ ...part, features: part.features.slice(1) }, ...rest] };
    return { ...node, ceiling: [{ ...part, scope: { kind: 'list', sites: [] } }, ...rest] };
  });
}

/** The node and all above it; a node of a cycle is its own ancestor. */
function chain(nodes: readonly Node[], id: string, below: readonly string[] = []): string[] {
  const parent = nodes.find((node) => node.id === id)?.parent;
  return parent === undefined || below.includes(id) ? [id] : [id, ...chain(nodes, parent, [...below, id])];
}

/** The module of the profile that an allow rule asks for. */
function moduleOf({ policy }: Scene, rule: Rule): string | undefined {
  const profile = policy.profiles.find(({ id, portal }) => id === rule.profile?.id && portal === rule.portal);
  return rule.effect === 'allow' ? profile?.module : undefined;
}
