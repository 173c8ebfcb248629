import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import type { Place, Problem } from '../../shared/problem.ts';
import { policyProblems } from './problems.ts';

export type Path = readonly (string | number)[];

/** A YAML file with the place of everything in it. */
export interface PolicyDocument {
  readonly value: unknown;
  /** Where the value at a path stands; of a path that is not there, the nearest value above. */
  at(path: Path): Place;
  /** Where the key at a path is written. */
  atKey(path: Path): Place;
}

/** Reads YAML 1.2. Either the document, or everything that is wrong with its syntax. */
export function readDocument(
  text: string,
  file: string,
): { document: PolicyDocument } | { problems: readonly Problem[] } {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const fault = (detail: string, offset: number, cause: unknown) =>
    policyProblems.POLICY_SYNTAX({ detail: detail.replace(/[.\s]+$/, '') }, { place: place(offset), cause });
  try {
    const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (yaml.errors.length > 0)
      return { problems: yaml.errors.map((error) => fault(error.message, error.pos[0], error)) };
    const value: unknown = yaml.toJS();
    return { document: { value, ...placesOf(yaml, place) } };
  } catch (error) {
    // Aliases that multiply a thousandfold are refused only here.
    return { problems: [fault(error instanceof Error ? error.message : String(error), 0, error)] };
  }
}

function placesOf(yaml: Document, place: (offset: number) => Place): Pick<PolicyDocument, 'at' | 'atKey'> {
  const nodeAt = (path: Path): unknown => {
    let node: unknown = yaml.contents;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(yaml);
      const next = isCollection(node) ? node.get(step, true) : undefined;
      if (next === undefined) break;
      node = next;
    }
    return node;
  };
  const startOf = (node: unknown): number =>
    (isCollection(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined) ?? 0;
  return {
    at: (path) => place(startOf(nodeAt(path))),
    atKey: (path) => {
      const map = nodeAt(path.slice(0, -1));
      const pair = isMap(map)
        ? map.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
          )
        : undefined;
      return place(startOf(pair?.key ?? map));
    },
  };
}
