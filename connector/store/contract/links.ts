/** One row of a human whom several sources know. */
export interface LinkMember {
  readonly person: string;
  /** The row that stands for the human; its own for the lead. */
  readonly lead: string;
  /** The attribute by which the row was recognised. */
  readonly by: string;
  /** The keys do not say so any more; kept until somebody agrees to part them. */
  readonly held: boolean;
}

/** A member with the integer rows of person and lead. */
export interface LinkRow extends LinkMember {
  readonly row: number;
  readonly leadRow: number;
}

/** What a person is correlated by, folded. */
export interface KeyedRow {
  readonly id: string;
  readonly source: string;
  /** Not archived. */
  readonly living: boolean;
  readonly keys: ReadonlyMap<string, string>;
}

/** People who share a value and are not linked by it. */
export interface Doubt {
  readonly by: string;
  /** The first of the shared values. */
  readonly value: string;
  /** Two rows of one source have it; a surer attribute differs; one of the people is in doubt already. */
  readonly why: 'twice' | 'differs' | 'follows';
  readonly people: readonly string[];
}

/** Which rows of people are one human. Links are found by intake/correlate; here they are only kept. */
export interface Links {
  /** Every member of the links that these people are in. */
  of(people: readonly string[]): Promise<readonly LinkRow[]>;
  all(): Promise<readonly LinkRow[]>;
  /** Leads that are archived themselves, by userName or e-mail, compared without case: `People.find` has no eye for them. */
  departed(name: string): Promise<readonly string[]>;
  /** Rows that are somebody else's facet. */
  count(): Promise<number>;
  /** Puts members where they are said to be and takes the others of `apart` out of any link; nobody is in two. */
  write(members: readonly LinkMember[], apart: readonly string[]): Promise<void>;
  /** Of everybody asked for, as {@link writeKeys} left them; people without any key included. */
  keyed(people: readonly string[]): Promise<readonly KeyedRow[]>;
  /** Ids of those who have one of the values. */
  meeting(by: string, values: readonly string[]): Promise<readonly string[]>;
  writeKeys(rows: readonly KeyedRow[]): Promise<void>;
  doubts(): Promise<readonly Doubt[]>;
  /** The doubts of these people become those given. */
  writeDoubts(people: readonly string[], doubts: readonly Doubt[]): Promise<void>;
  /** How many people of the sources, not archived, have no key at all. */
  keyless(sources: readonly string[]): Promise<number>;
  /**
   * By which settings the links were found, and up to which number of the journal they take account of everything.
   * Inside a transaction, whoever else asks waits for its end.
   */
  state(): Promise<{ readonly settings: string; readonly seq: number }>;
  setState(settings: string, seq: number): Promise<void>;
  /** Forgets all keys and doubts; links stay. */
  forgetKeys(): Promise<void>;
}
