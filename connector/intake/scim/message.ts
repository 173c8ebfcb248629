import { z } from 'zod';
import { isObject } from './json.ts';
import { MAX_PATCH } from './limits.ts';
import { scimProblems } from './problems.ts';

export const LIST_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** One operation of RFC 7644 section 3.5.2; Entra ID writes "Add", Okta "add". */
export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path?: string;
  readonly value?: unknown;
}

const folded = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]))
    : value;

const operation = z.preprocess(
  folded,
  z.object({
    op: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['add', 'replace', 'remove'])),
    path: z.string().trim().nullish(),
    value: z.unknown().optional(),
  }),
);
const patch = z.preprocess(folded, z.object({ operations: z.array(operation).min(1) }));

/** @throws Problem SCIM_BODY_INVALID, SCIM_PATCH_TOO_LARGE */
export function readPatch(body: unknown): readonly Operation[] {
  const read = patch.safeParse(body);
  if (!read.success) {
    const expected = {
      fr: 'un message PatchOp dont « Operations » porte des opérations add, replace ou remove',
      en: 'a PatchOp message whose “Operations” hold add, replace or remove operations',
    };
    const path = read.error.issues[0]?.path.join('.') || 'body';
    throw scimProblems.SCIM_BODY_INVALID({ expected }, { cause: read.error, place: { path } });
  }
  const { operations } = read.data;
  if (operations.length > MAX_PATCH) {
    throw scimProblems.SCIM_PATCH_TOO_LARGE({ count: operations.length, maximum: MAX_PATCH });
  }
  return operations.map(({ op, path, value }) => ({ op, value, ...(path ? { path } : {}) }));
}
