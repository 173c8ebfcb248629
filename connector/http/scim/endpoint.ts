import type { Request, Response } from 'express';
import type { ScimStore } from '../../intake/scim/write.ts';
import type { EventParts } from './event-parts.ts';

/** One method on one path under the SCIM base. */
export interface ScimEndpoint {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly handle: (request: Request, response: Response) => void | Promise<void>;
}

/** What the endpoints work with. */
export interface ScimParts {
  readonly store: ScimStore;
  /** Epoch ms. */
  readonly now: () => number;
  /** Told, after each committed write, the ids of the people whose rights it may have moved; never an empty list. */
  readonly onChange: (people: readonly string[]) => void;
  /** Absent where no source has an event stream. */
  readonly events?: EventParts | undefined;
}

/** Tells who was touched, if anybody was. */
export function tell(onChange: ScimParts['onChange'], people: readonly string[]): void {
  if (people.length > 0) onChange(people);
}
