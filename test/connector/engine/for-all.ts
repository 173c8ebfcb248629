import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { Document, visit } from 'yaml';

const WIDTH = 110;

/**
 * Asserts a property of random values. A failure prints the smallest counter-example as YAML, with the seed and the
 * path that make it again.
 */
export function forAll<T>(arbitrary: fc.Arbitrary<T>, judge: (value: T) => void, numRuns: number): void {
  fc.assert(
    fc.property(arbitrary, (value) => judge(value)),
    {
      numRuns,
      reporter(run: fc.RunDetails<[T]>) {
        if (!run.failed) return;
        const { numShrinks, seed, counterexamplePath, counterexample, errorInstance } = run;
        const again = `seed: ${seed}, path: '${counterexamplePath ?? ''}'`;
        const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
        throw new Error(
          `after ${run.numRuns} run(s) and ${numShrinks} step(s) of shrinking ({ ${again} }):\n` +
            `${message}\n\nSmallest counter-example:\n${readable(counterexample?.[0])}`,
          { cause: errorInstance },
        );
      },
    },
  );
}

/**
 * Both values, where they are not the same. To be asked a million times over: Vitest's own comparison costs more than
 * the engine's answer does.
 */
export function unlike<T>(actual: T, expected: T): { actual: T; expected: T } | undefined {
  return isDeepStrictEqual(actual, expected) ? undefined : { actual, expected };
}

/** A value as a short YAML: what is empty is left out, what is short stands on one line. */
export function readable(value: unknown): string {
  const document = new Document(withoutEmpty(value), { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node) {
      node.flow = JSON.stringify(node).length <= WIDTH;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutEmpty(item)]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
