/** A node of a portal's site tree: company > agency > residence. A retired site keeps its grants dormant. */
export interface Site {
  /** Stable slug or key, unique in its portal. */
  readonly id: string;
  /** What the portal's page writes. */
  readonly name: string;
  readonly kind: string;
  readonly parent?: string;
  readonly retired?: boolean;
}

/** The one site of a portal that has no sites. */
export const ROOT_SITE = 'root';
