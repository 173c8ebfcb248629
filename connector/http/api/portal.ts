import type { ConfiguredPortal } from '../../flow.ts';

/** A portal as this server is configured for it. */
export interface ServedPortal extends ConfiguredPortal {
  /** Match patterns of the pages where the overlay may run. */
  readonly origins: readonly string[];
  /** Account keys of the portal's administrators. */
  readonly admins: readonly string[];
}
