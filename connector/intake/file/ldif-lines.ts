/** A line of LDIF with its continuations joined, at the number of its first line, from 1. */
export interface LdifLine {
  readonly line: number;
  readonly text: string;
}

/** Lines between blank lines; comments are apart. */
export interface LdifSection {
  readonly lines: readonly LdifLine[];
  /** A blank line follows: nothing of it can be missing. */
  readonly closed: boolean;
}

export interface LdifText {
  readonly sections: readonly LdifSection[];
  /** Comments, with how many sections came to an end before each. */
  readonly comments: readonly (LdifLine & { readonly after: number })[];
  /** Number of the last line that has anything. */
  readonly lastLine: number;
  /** The last line ends with a line break. */
  readonly ended: boolean;
}

/** Cuts LDIF into sections of unfolded lines (RFC 2849 notes 2 to 4); CRLF or LF. */
export function readLdifLines(text: string): LdifText {
  const sections: LdifSection[] = [];
  const comments: (LdifLine & { after: number })[] = [];
  let open: LdifLine[] = [];
  let last: { line: number; text: string } | undefined;
  const physical = text.split('\n');
  const ended = physical.at(-1) === '';
  if (ended) physical.pop();

  for (const [index, raw] of physical.entries()) {
    const content = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (content.startsWith(' ') && last) last.text += content.slice(1);
    else if (content === '') {
      if (open.length > 0) sections.push({ lines: open, closed: true });
      open = [];
      last = undefined;
    } else {
      last = { line: index + 1, text: content };
      if (content.startsWith('#')) comments.push(Object.assign(last, { after: sections.length }));
      else open.push(last);
    }
  }
  if (open.length > 0) sections.push({ lines: open, closed: false });
  return { sections, comments, lastLine: physical.length, ended };
}
