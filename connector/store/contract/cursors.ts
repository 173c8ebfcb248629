/** How far a source was read: the next read asks for what has changed since. */
export interface Cursor {
  readonly source: string;
  /** The method that the cookie belongs to. */
  readonly method: string;
  /** What the cookie stands and falls with, by name: a read under another value may not go on from it. */
  readonly binding: Readonly<Record<string, string>>;
  /** Opaque to everything but its method. */
  readonly cookie: string;
  /** Epoch ms: when the source was last read whole. */
  readonly wholeAt: number;
  /** Epoch ms: the state that the cookie stands for. */
  readonly at: number;
}

/** One for each source. It is written in the transaction of the changes that it stands for, or not at all. */
export interface Cursors {
  get(source: string): Promise<Cursor | undefined>;
  put(cursor: Cursor): Promise<void>;
  /** The next read of the source is a whole one. */
  remove(source: string): Promise<void>;
}
