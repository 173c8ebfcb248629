import type { Site } from '../../shared/model/site.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Profile } from '../../shared/model/policy.ts';
import type { Plan, Step } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Locale } from '../../shared/problem.ts';

/** What a channel needs to know beside the steps, to write them in the portal's own words. */
export interface Ground {
  readonly portal: Descriptor;
  readonly tenant: string;
  readonly sites: readonly Site[];
  readonly profiles: readonly Profile[];
  /** By account key: whose accounts the steps are about. */
  readonly people: ReadonlyMap<string, Person>;
  /** By key: the accounts that the portal has. */
  readonly accounts: ReadonlyMap<string, KnownAccount>;
  readonly locale: Locale;
  /** IANA name: dates are written as its calendar shows them. */
  readonly timeZone: string;
  /** Epoch ms, written on what is delivered. */
  readonly now: number;
}

/** What the portal was last seen to show of one account. */
export interface KnownAccount {
  /** Functions that it holds; absent = they were never read whole. */
  readonly features?: ReadonlySet<string>;
  readonly email?: string;
}

/** One file to hand over; written by the caller, under a name that is the same at each try. */
export interface Artefact {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Ids of the steps that it carries out or asks for. */
  readonly steps: readonly string[];
}

/**
 * A way to bring steps to a portal (design.md, "Delivery"). Pure: the same steps give the same bytes, so that a
 * delivery that was cut off is done again without harm. Held steps are never handed over.
 */
export interface Delivery {
  readonly id: string;
  /** Whether it can bring the step; what it cannot goes by another channel. */
  carries(step: Step, ground: Ground): boolean;
  /** `steps` are of the plan, unheld, and carried by this channel. */
  deliver(plan: Plan, steps: readonly Step[], ground: Ground): Promise<readonly Artefact[]>;
}
