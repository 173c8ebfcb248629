import { z } from 'zod';
import type { Predicate } from '../../store/predicate.ts';
import type { Page, Sort } from '../../store/store.ts';
import { filterPredicate } from './filter.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './limits.ts';
import { scimProblems } from './problems.ts';
import { type Projection, projection } from './projection.ts';
import type { ResourceType } from './schema/resource-type.ts';

/** A list request (RFC 7644 section 3.4.2) as the store takes it. */
export interface Query {
  readonly where: Predicate | undefined;
  readonly page: Page;
  readonly sort: Sort | undefined;
  readonly projection: Projection;
}

const names = z.union([z.string(), z.array(z.string()).transform((list) => list.join(','))]).optional();
const whole = z
  .string()
  .trim()
  .regex(/^[-+]?\d{1,15}$/)
  .transform(Number)
  .optional();

const projectionParameters = z.object({ attributes: names, excludedAttributes: names });
const parameters = projectionParameters.extend({
  filter: z.string().optional(),
  startIndex: whole,
  count: whole,
  sortBy: z.string().optional(),
  sortOrder: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['ascending', 'descending']))
    .optional(),
});

/** @throws Problem SCIM_PARAMETER_INVALID, SCIM_FILTER_… */
export function readQuery(given: unknown, type: ResourceType): Query {
  const {
    filter,
    startIndex = 1,
    count = DEFAULT_PAGE,
    sortBy,
    sortOrder,
    ...rest
  } = read(parameters, given);
  return {
    where: filter === undefined || filter.trim() === '' ? undefined : filterPredicate(filter, type),
    // RFC 7644 section 3.4.2.4: a startIndex below 1 is 1, a negative count is 0.
    page: { offset: Math.max(startIndex, 1) - 1, limit: Math.min(Math.max(count, 0), MAX_PAGE) },
    sort:
      sortBy === undefined
        ? undefined
        : { by: sortKey(sortBy, type), descending: sortOrder === 'descending' },
    projection: projection(type, rest.attributes, rest.excludedAttributes),
  };
}

/** The projection of a request for one resource. @throws Problem SCIM_PARAMETER_INVALID */
export function readProjection(
  given: unknown,
  type: ResourceType,
): Projection & { readonly isAsked: boolean } {
  const { attributes, excludedAttributes } = read(projectionParameters, given);
  const isAsked = attributes !== undefined || excludedAttributes !== undefined;
  return { ...projection(type, attributes, excludedAttributes), isAsked };
}

function read<Output>(schema: z.ZodType<Output>, given: unknown): Output {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0] ?? '');
  throw scimProblems.SCIM_PARAMETER_INVALID(
    { name, expected: EXPECTED[name] ?? ONE_TEXT },
    { cause: result.error },
  );
}

const ONE_TEXT = { fr: 'un seul texte', en: 'one text' };
const WHOLE = { fr: 'un nombre entier', en: 'a whole number' };
const SORTABLE = { fr: 'un attribut simple de /Schemas', en: 'a simple attribute of /Schemas' };
const EXPECTED: Readonly<Record<string, typeof WHOLE>> = {
  startIndex: WHOLE,
  count: WHOLE,
  sortOrder: { fr: '« ascending » ou « descending »', en: '“ascending” or “descending”' },
};

function sortKey(name: string, type: ResourceType): Sort['by'] {
  const chain = type.names.get(name.trim().toLowerCase());
  const path = chain?.map((attribute) => attribute.name) ?? [];
  const column = type.columns[path.join('.')]?.column;
  if (column) return { column };
  const last = chain?.at(-1);
  const isStored = chain?.every((attribute) => !attribute.multiValued && attribute.mutability !== 'readOnly');
  if (!last || last.type === 'complex' || !isStored) {
    throw scimProblems.SCIM_PARAMETER_INVALID({ name: 'sortBy', expected: SORTABLE });
  }
  return { path };
}
