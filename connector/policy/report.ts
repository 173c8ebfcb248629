import type { Place, Problem } from '../../shared/problem.ts';
import type { Path, PolicyDocument } from './document.ts';
import { nearest } from './nearest.ts';
import type { policyProblems } from './problems.ts';
import { whereOf, type Where } from './where.ts';

type UnknownName = typeof policyProblems.POLICY_FEATURE_UNKNOWN;

/** Where the checks of a policy leave what they find. */
export interface Report {
  readonly problems: Problem[];
  readonly warnings: Problem[];
  at(path: Path): { place: Place };
  where(path: Path): Where;
  /** Whether `name` is among `known`; reports it with the nearest one when it is not. */
  isKnown(make: UnknownName, path: Path, name: string, known: Iterable<string>, where?: Where): boolean;
}

export function newReport(document: PolicyDocument): Report {
  const problems: Problem[] = [];
  const at = (path: Path) => ({ place: isNamedPart(path) ? document.atKey(path) : document.at(path) });
  const where = (path: Path) => whereOf(document.value, path);
  return {
    problems,
    warnings: [],
    at,
    where,
    isKnown(make, path, name, known, of = where(path)) {
      const names = [...known];
      if (names.includes(name)) return true;
      problems.push(make({ where: of, name, nearest: nearest(name, names), known: names }, at(path)));
      return false;
    },
  };
}

/** A role, a node, a schedule or a portal as a whole: its place is its name. */
function isNamedPart(path: Path): boolean {
  return path.length === 2 && typeof path[1] === 'string';
}

/** In the order of the file. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const line = ({ place }: Problem) => place?.line ?? 0;
  const column = ({ place }: Problem) => place?.column ?? 0;
  return problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}
