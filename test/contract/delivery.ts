import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Delivery, Ground } from '../../connector/delivery/delivery.ts';
import { routeSteps } from '../../connector/delivery/route.ts';
import { type Plan, STEP_KINDS } from '../../shared/plan/step.ts';

/** A plan with one of every kind of step, some held, in a portal where the channel carries something. */
export interface DeliverySubject {
  readonly plan: Plan;
  readonly ground: Ground;
}

const SECRET = 'Correct-Horse-9';

/** What every channel keeps to. `channels` are all of them, so that the sharing out is checked too. */
export function deliveryContract(
  channel: Delivery,
  channels: readonly Delivery[],
  subject: (more?: Partial<Ground>) => DeliverySubject,
): void {
  const { plan, ground } = subject();
  const all = plan.accounts.flatMap((account) => account.steps);
  const stepsOf = (under: Ground) =>
    all.filter((step) => step.held === undefined && channel.carries(step, under));

  describe(`the channel ${channel.id}`, () => {
    test('carries something of the example', () => {
      expect(stepsOf(ground)).not.toEqual([]);
    });

    test('writes the same bytes again at another time of day, under the same names', async () => {
      const first = await channel.deliver(plan, stepsOf(ground), ground);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 5, 6, 7, 8, 9) });
      onTestFinished(() => void vi.useRealTimers());
      const again = await channel.deliver(plan, stepsOf(ground), ground);
      expect(again).toEqual(first);
      expect(new Set(first.map(({ name }) => name)).size).toBe(first.length);
    });

    test('names its steps, each of them in some artefact and no other', async () => {
      const steps = stepsOf(ground);
      const artefacts = await channel.deliver(plan, steps, ground);
      const named = new Set(artefacts.flatMap((artefact) => artefact.steps));
      expect([...named].toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
      expect(artefacts.filter((artefact) => artefact.bytes.length === 0)).toEqual([]);
    });

    test('is in the sharing out: every unheld step goes by exactly one channel, no held one by any', () => {
      const routed = routeSteps(plan, channels, ground).flatMap(({ steps }) => steps.map(({ id }) => id));
      const unheld = all.filter((step) => step.held === undefined).map(({ id }) => id);
      expect(routed.toSorted()).toEqual(unheld.toSorted());
      expect(unheld.length).toBeLessThan(all.length);
    });

    test('writes no secret and asks for no deletion', async () => {
      const people = new Map(
        [...ground.people].map(([key, one]) => [
          key,
          { ...one, attributes: { ...one.attributes, userPassword: SECRET } },
        ]),
      );
      for (const locale of ['fr', 'en'] as const) {
        const under = { ...ground, people, locale };
        for (const { bytes } of await channel.deliver(plan, stepsOf(under), under)) {
          const said = new TextDecoder().decode(bytes);
          expect(said).not.toContain(SECRET);
          expect(said).not.toMatch(/supprim|effac|delet|remov/i);
        }
      }
      expect(STEP_KINDS.filter((kind) => /delete|remove/i.test(kind))).toEqual([]);
    });

    test('carries nothing of a portal that gives it no means, except by hand', () => {
      const { importFile: _file, pages: _pages, ...bare } = ground.portal;
      const carried = stepsOf({ ...ground, portal: bare });
      const last = channels.at(-1);
      expect(carried.length).toBe(channel === last ? stepsOf(ground).length : 0);
    });
  });
}
