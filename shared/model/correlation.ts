/** How rows of several sources are known to be one human, and which source is believed about what. */
export interface Correlation {
  /** Attributes of which an equal value means the same human, the surest first. */
  readonly by: readonly string[];
  /** The sources concerned, the one that is believed first at the head. */
  readonly sources: readonly string[];
  /** Another order, or fewer sources, for single attributes. */
  readonly precedence: Readonly<Record<string, readonly string[]>>;
  /** The source that says who is suspended; `any`: each of them may. */
  readonly status: string;
}
