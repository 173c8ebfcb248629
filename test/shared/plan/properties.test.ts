import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { removes } from '../../../shared/plan/hold.ts';
import { STEP_KINDS, type Plan, type Step } from '../../../shared/plan/step.ts';
import { anyWorld } from './random.ts';
import { carryOut, copyOf, plan, standing, type Simulated } from './simulated.ts';

vi.setConfig({ testTimeout: 120_000 });
const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1_000) };
type Standing = ReturnType<typeof standing>;
const ready = ({ accounts }: Plan): Step[] =>
  accounts.flatMap((account) => account.steps.filter((step) => !step.held));
const ids = (steps: readonly Step[]) => steps.map((step) => step.id);

test('P8: once everything that is not held is done, only what waited for it is left, and then nothing', () => {
  fc.assert(
    fc.property(anyWorld, (original) => {
      const world = copyOf(original);
      let before = plan(world);
      for (let round = 0; round < 8; round++) {
        for (const step of ready(before)) carryOut(world, step);
        const next = plan(world);
        const waited = new Set(
          before.accounts.flatMap((account) => ids(account.steps.filter((step) => step.held))),
        );
        expect(ids(ready(next)).filter((id) => !waited.has(id))).toEqual([]);
        before = next;
      }
      expect(ready(before)).toEqual([]);
    }),
    RUNS,
  );
});

test('P10: no step, in whatever order accounts are gone through and wherever it stops, worsens holders, exclusions or seats', () => {
  fc.assert(
    fc.property(anyWorld, fc.infiniteStream(fc.nat(99)), (original, chance) => {
      const world = copyOf(original);
      const first = standing(world);
      const skipped = new Set<string>();
      const queues = plan(world).accounts.map((account) => account.steps.filter((step) => !step.held));
      const worse: unknown[] = [];
      while (queues.some((queue) => queue.length > 0)) {
        const filled = queues.filter((queue) => queue.length > 0);
        const step = filled[chance.next().value % filled.length]!.shift()!;
        if (chance.next().value < 10 || step.after?.some((id) => skipped.has(id))) skipped.add(step.id);
        else worse.push(...worsenedBy(world, step, first));
      }
      expect(worse).toEqual([]);
    }),
    RUNS,
  );
});

/**
 * Carries a step out. A holder whom the plan itself brought for a while is none of those it began with; a seat that an
 * account gives up and takes again, one right for another, is the one that it had.
 */
function worsenedBy(world: Simulated, step: Step, first: Standing): readonly unknown[] {
  const before = standing(world);
  carryOut(world, step);
  const after = standing(world);
  return [
    ...after.holders.flatMap(({ limit, count }, index) => {
      const was = before.holders[index]!.count;
      const few = count < Math.min(was, first.holders[index]!.count, limit.min ?? 0);
      const many = count > Math.max(was, limit.max ?? Infinity);
      return few || many ? [{ step, limit, was, count }] : [];
    }),
    ...after.broken.filter((one) => !before.broken.includes(one)).map((broken) => ({ step, broken })),
    ...after.seats.flatMap(({ pool, taken }, index) => {
      const was = before.seats[index]!.taken;
      const most = Math.max(was, first.seats[index]!.taken, pool.capacity ?? Infinity);
      return taken > most ? [{ step, pool, was, taken }] : [];
    }),
  ];
}

test('P11: nothing is taken from a person whose source was not read whole', () => {
  fc.assert(
    fc.property(anyWorld, (original) => {
      const world = { ...original, accounts: original.accounts.map((one) => ({ ...one, partial: true })) };
      expect(ready(plan(world)).filter(removes)).toEqual([]);
    }),
    RUNS,
  );
});

test('a step comes after steps of its own account that stand before it, and waits when they do', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      for (const { steps } of plan(world).accounts) {
        const seen = new Map<string, Step>();
        for (const step of steps) {
          for (const id of step.after ?? []) {
            expect({ id, stands: seen.has(id) }).toEqual({ id, stands: true });
            expect(seen.get(id)!.held === undefined || step.held !== undefined).toBe(true);
          }
          seen.set(step.id, step);
        }
        expect(seen.size).toBe(steps.length);
      }
    }),
    RUNS,
  );
});

test('the order in which accounts are handed over makes no difference', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      expect(plan({ ...world, accounts: world.accounts.toReversed() })).toEqual(plan(world));
    }),
    RUNS,
  );
});

test('no kind of step deletes', () => {
  expect(STEP_KINDS.filter((kind) => /delete|remove|destroy/i.test(kind))).toEqual([]);
  fc.assert(
    fc.property(anyWorld, (world) => {
      for (const step of plan(world).accounts.flatMap((account) => account.steps))
        expect(STEP_KINDS).toContain(step.kind);
    }),
    RUNS,
  );
});
