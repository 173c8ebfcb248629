import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, ProblemText, Text } from '../shared/problem.ts';

/** A problem as its file declares it, its parameters written as `{name}`. */
export interface DeclaredProblem {
  readonly code: string;
  readonly file: string;
  readonly status: number;
  readonly text: ProblemText;
}

/** Every problem of the house, in the order of its code. */
export async function declaredProblems(root: string): Promise<readonly DeclaredProblem[]> {
  const found: DeclaredProblem[] = [];
  for await (const file of glob('{shared,connector,extension}/**/problems.ts', { cwd: root })) {
    const module = (await import(join(root, file))) as Record<string, unknown>;
    for (const makers of Object.values(module).filter(isMakers))
      for (const [code, make] of Object.entries(makers))
        found.push({ code, file, ...sample(make(SAMPLES[code] ?? placeholder(''))) });
  }
  return found.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** A whole text may be a parameter, too. */
function sample({ status, text: { what, todo } }: Problem): Pick<DeclaredProblem, 'status' | 'text'> {
  const plain = ({ fr, en }: Text): Text => ({ fr: textOf(fr), en: textOf(en) });
  return { status, text: { what: plain(what), todo: plain(todo) } };
}

/** A placeholder's text; of a text, the text itself. */
function textOf(value: unknown): string {
  return String(value);
}

/** Parts whose value decides which words are chosen. */
const PARTS: Readonly<Record<string, unknown>> = {
  loss: { kind: 'people', left: 120, total: 4812 },
};

/** Problems whose text depends on more than words in it. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  DOCTOR_AUDIT_BROKEN: { kind: 'edited', seq: '{seq}' },
  CONFIG_INVALID: { expected: { fr: '{attendu}', en: '{expected}' } },
};

type Makers = Readonly<Record<string, (params: unknown) => Problem>>;

function isMakers(value: unknown): value is Makers {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([code, make]) => /^[A-Z0-9_]+$/.test(code) && typeof make === 'function')
  );
}

/** Stands for any parameter: its parts, its calls and its items are placeholders too, and its text is `{name}`. */
function placeholder(name: string): unknown {
  const text = `{${name}}`;
  return new Proxy(() => undefined, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive || key === 'toString') return () => text;
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      // The part of a policy that a problem is about (connector/policy/where.ts).
      if (name === 'where' && key === 'kind') return 'rule';
      if (name === '') return PARTS[String(key)] ?? placeholder(String(key));
      return placeholder(name);
    },
    apply: () => placeholder(name),
  });
}
