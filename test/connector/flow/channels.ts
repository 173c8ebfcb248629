import type { Outlet } from '../../../connector/flow/apply/deliver.ts';
import type { Tongue } from '../../../connector/flow/apply/ground.ts';
import type { Artefact, Delivery } from '../../../connector/delivery/delivery.ts';
import { routeSteps } from '../../../connector/delivery/route.ts';
import type { Step } from '../../../shared/plan/step.ts';

export const TONGUE: Tongue = { locale: 'fr', timeZone: 'Europe/Paris' };

const PER_FILE = 40;

/** Writes the ids of the steps that it carries, so many a file, and once more as a list that stands beside. */
export function listing(id: string, carries: (step: Step) => boolean = () => true): Delivery {
  return {
    id,
    carries,
    deliver: (plan, steps) => {
      const parts = Array.from({ length: Math.ceil(steps.length / PER_FILE) }, (_, part) =>
        steps.slice(part * PER_FILE, (part + 1) * PER_FILE),
      );
      const files = parts.map((part, at) => file(`${plan.portal}-${id}-${at}.json`, part));
      return Promise.resolve([...files, file(`${plan.portal}-${id}-all.json`, steps)]);
    },
  };
}

function file(name: string, steps: readonly Step[]): Artefact {
  const ids = steps.map((step) => step.id);
  return {
    name,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(ids)),
    steps: ids,
  };
}

/** Grants by one channel, everything else by the other. */
export const CHANNELS = [listing('grants', ({ kind }) => kind === 'grant'), listing('rest')];

export const outletTo = (write: Outlet['write'], channels: readonly Delivery[] = CHANNELS): Outlet => ({
  route: (plan, ground) => routeSteps(plan, channels, ground),
  write,
});
