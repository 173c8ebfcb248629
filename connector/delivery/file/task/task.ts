import type { Step } from '../../../../shared/plan/step.ts';

/** What somebody does by hand in one portal, in words; the formats only lay it out. */
export interface TaskList {
  readonly title: string;
  /** What it is, what it comes to, what it costs: one sentence each. */
  readonly facts: readonly string[];
  /** What tells this list from the one of another plan. */
  readonly identity: string;
  readonly accounts: readonly AccountTasks[];
  /** What remains once all is saved. */
  readonly closing: readonly string[];
}

/** Each account is opened once. */
export interface AccountTasks {
  readonly account: string;
  /** The person's name; absent for an account without a person. */
  readonly name?: string;
  /** As the portal writes it, with its fixed end. */
  readonly identifier: string;
  readonly agency?: string;
  readonly groups: readonly TaskGroup[];
}

/** Tasks of the same gesture at the same place, for the same reasons. */
export interface TaskGroup {
  /** Tab, then section. Empty for what concerns the account as a whole. */
  readonly where: readonly string[];
  /** «Cocher», «Décocher»; for a gesture without a box, what to do. */
  readonly action: string;
  readonly tasks: readonly Task[];
  /** One sentence each. */
  readonly why: readonly string[];
  /** What the portal says of this gesture. */
  readonly note?: string;
  /** The button that keeps all that was filled until here. */
  readonly save?: string;
}

export interface Task {
  readonly step: Step;
  /** The box, the profile, the hours; empty when the action says it all. */
  readonly what: string;
  /** What to type or mind: fields of a new account, risks, what it costs. */
  readonly details: readonly string[];
}
