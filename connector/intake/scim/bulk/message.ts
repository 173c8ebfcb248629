import { z } from 'zod';
import { isObject } from '../json.ts';
import { MAX_OPERATIONS } from '../limits.ts';
import { bulkProblems } from './problems.ts';
import { scimProblems } from '../problems.ts';

export const BULK_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';

/** One operation of a bulk request as the client wrote it; what is wrong with it is told when its turn comes. */
export interface BulkOperation {
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  readonly bulkId?: string;
  readonly version?: string;
  readonly data?: unknown;
}

export interface BulkRequest {
  /** After so many failures nothing more is done; absent: everything is tried. */
  readonly failOnErrors?: number;
  readonly operations: readonly BulkOperation[];
}

const folded = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]))
    : value;

const operation = z.preprocess(
  folded,
  z.object({
    method: z.string().trim().toUpperCase(),
    path: z.string().trim(),
    bulkid: z.string().min(1).nullish(),
    version: z.string().nullish(),
    data: z.unknown().optional(),
  }),
);
const request = z.preprocess(
  folded,
  z.object({ failonerrors: z.int().min(1).nullish(), operations: z.array(z.unknown()).min(1) }),
);

/** @throws Problem SCIM_BODY_INVALID, SCIM_BULK_TOO_MANY (RFC 7644 section 3.7.4) */
export function readBulk(body: unknown): BulkRequest {
  const { failonerrors, operations } = read(request, body);
  // Counted before they are looked at: what is over the limit costs nothing.
  if (operations.length > MAX_OPERATIONS) throw bulkProblems.SCIM_BULK_TOO_MANY({ maximum: MAX_OPERATIONS });
  return {
    ...(failonerrors ? { failOnErrors: failonerrors } : {}),
    operations: operations.map((each) => {
      const { method, path, bulkid, version, data } = read(operation, each);
      return {
        method,
        path,
        ...(bulkid ? { bulkId: bulkid } : {}),
        ...(version ? { version } : {}),
        data,
      };
    }),
  };
}

function read<Output>(schema: z.ZodType<Output>, given: unknown): Output {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const expected = {
    fr: 'un message BulkRequest dont « Operations » porte des opérations avec method et path',
    en: 'a BulkRequest message whose “Operations” hold operations with method and path',
  };
  const path = result.error.issues[0]?.path.join('.') || 'body';
  throw scimProblems.SCIM_BODY_INVALID({ expected }, { cause: result.error, place: { path } });
}
