/** The two languages everything is written in. */
export type Locale = 'fr' | 'en';

/** One message in both languages; the compiler refuses a missing one. */
export type Text = Readonly<Record<Locale, string>>;

/** Where the problem is: a file with line and column, a configuration path, an address. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Dotted path inside a document, or a field name. */
  readonly path?: string;
}

/** What a problem says: `what` happened and where, `todo` what to do next (see docs/errors.md for the wording). */
export interface ProblemText {
  readonly what: Text;
  readonly todo: Text;
}

export interface ProblemOptions {
  readonly place?: Place;
  readonly cause?: unknown;
}

/**
 * The base of every expected failure. Callers switch on `code`, people read `text`.
 * `status` is the HTTP status this problem becomes at the error border (RFC 9457).
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly text: ProblemText;
  readonly place: Place | undefined;

  constructor(code: string, status: number, text: ProblemText, options: ProblemOptions = {}) {
    super(`${placeToString(options.place)}${text.what.en} ${text.todo.en} (${code})`, {
      cause: options.cause,
    });
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.text = text;
    this.place = options.place;
  }

  /** The whole message in one language: place, what happened, what to do, code. */
  say(locale: Locale): string {
    return `${placeToString(this.place)}${this.text.what[locale]} ${this.text.todo[locale]} (${this.code})`;
  }
}

/** `file:line:column: ` or `path: `, ready to put before a message; empty when there is no place. */
export function placeToString(place: Place | undefined): string {
  if (!place) return '';
  const position = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return [position, place.path].filter((part) => part !== undefined && part !== '').join(': ') + ': ';
}

type Writers = Readonly<Record<string, { status: number; text: (p: never) => ProblemText }>>;
type Makers<W extends Writers> = {
  readonly [Code in keyof W]: W[Code]['text'] extends (p: infer P) => ProblemText
    ? (params: P, options?: ProblemOptions) => Problem
    : never;
};

/**
 * Declares the problems of one part of the house. Each code is written once, in both languages,
 * next to the code that raises it; `test/problem.test.ts` keeps the codes unique.
 *
 * @example
 * const ldapProblems = defineProblems({
 *   LDAP_BIND_REFUSED: { status: 502, text: (p: { dn: string }) => ({ what: {...}, todo: {...} }) },
 * });
 * throw ldapProblems.LDAP_BIND_REFUSED({ dn }, { cause: error });
 */
export function defineProblems<const W extends Writers>(writers: W): Makers<W> {
  return Object.fromEntries(
    Object.entries(writers).map(([code, { status, text }]) => [
      code,
      (params: never, options?: ProblemOptions) => new Problem(code, status, text(params), options),
    ]),
  ) as unknown as Makers<W>;
}
