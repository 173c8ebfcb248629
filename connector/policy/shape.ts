import type { z } from 'zod';
import type { Place, Problem, Text } from '../../shared/problem.ts';
import type { Path, PolicyDocument } from './document.ts';
import { expectedBy, oneOf } from './expected.ts';
import { expectations } from './expectations.ts';
import { nearest } from './nearest.ts';
import { policyProblems } from './problems.ts';
import { keysOf, schemasAt, wordsAmong } from './schema-walk.ts';
import { documentSchema } from './schema/document.ts';
import { whereOf } from './where.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found wrong, as problems with their places. `above` is the path of what was parsed. */
export function shapeProblems(
  document: PolicyDocument,
  issues: readonly Issue[],
  above: Path = [],
): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    if (issue.code === 'unrecognized_keys') return unknownKeys(document, path, issue.keys);
    if (issue.code === 'invalid_union') return noOption(document, path, issue.errors);
    if (issue.code === 'invalid_key')
      return [invalid(document, path, path.at(-1), expectations['id']!, document.atKey(path))];
    return [plainProblem(document, path, issue)];
  });
}

function unknownKeys(document: PolicyDocument, path: Path, keys: readonly string[]): Problem[] {
  const known = [...new Set(keysOf(schemasAt(documentSchema, path)))];
  return keys.map((key) =>
    policyProblems.POLICY_KEY_UNKNOWN(
      { where: whereOf(document.value, path), key, nearest: nearest(key, known), known },
      { place: document.atKey([...path, key]) },
    ),
  );
}

/** Of a choice, the problems of the option that was meant: the one whose keys are there. */
function noOption(document: PolicyDocument, path: Path, errors: readonly (readonly Issue[])[]): Problem[] {
  const meant = errors.find((issues) =>
    issues.every((issue) => issue.path.length > 0 && !isMissing(document, path, issue)),
  );
  if (meant) return shapeProblems(document, meant, path);
  const found = valueAt(document.value, path);
  if (found === undefined) return [missing(document, path)];
  const options = schemasAt(documentSchema, path);
  if (typeof found !== 'object' || found === null)
    return [
      invalid(
        document,
        path,
        found,
        oneOf([...wordsAmong(options), ...keysOf(options).map((key) => `${key}: …`)], found),
      ),
    ];
  const known = new Set(keysOf(options));
  const strange = Object.keys(found).filter((key) => !known.has(key));
  if (strange.length > 0) return unknownKeys(document, path, strange);
  return [invalid(document, path, found, known.has('all') ? JOIN : ONE_KEY)];
}

const ONE_KEY: Text = { fr: 'Écrivez une seule de ces clés.', en: 'Write only one of these keys.' };
const JOIN: Text = {
  fr: 'Écrivez une seule de ces clés ; pour en réunir plusieurs, mettez-les dans une liste sous « all » ou « any ».',
  en: 'Write only one of these keys; to join several, put them in a list under “all” or “any”.',
};

function plainProblem(document: PolicyDocument, path: Path, issue: Issue): Problem {
  const where = whereOf(document.value, path);
  const place = document.at(path);
  const found = valueAt(document.value, path);
  if (issue.message === 'window') return policyProblems.POLICY_WINDOW_EMPTY({ where }, { place });
  if (issue.message === 'validity') return policyProblems.POLICY_VALIDITY_EMPTY({ where }, { place });
  if (issue.message === 'timeZone')
    return policyProblems.POLICY_TIME_ZONE_UNKNOWN(
      { where, zone: String(found), expected: expectations['timeZone']! },
      { place },
    );
  if (found === undefined) return missing(document, path);
  return invalid(document, path, found, expectedBy(issue, found));
}

function missing(document: PolicyDocument, path: Path): Problem {
  const where = whereOf(document.value, path);
  return policyProblems.POLICY_KEY_MISSING({ where, key: String(path.at(-1)) }, { place: document.at(path) });
}

function invalid(
  document: PolicyDocument,
  path: Path,
  found: unknown,
  expected: Text,
  place: Place = document.at(path),
): Problem {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const text = JSON.stringify(found) ?? '';
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return policyProblems.POLICY_VALUE_INVALID(
    { where: whereOf(document.value, path), key, found: short, expected },
    { place },
  );
}

function isMissing(document: PolicyDocument, above: Path, issue: Issue): boolean {
  return valueAt(document.value, [...above, ...issue.path.map(String)]) === undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );
}
