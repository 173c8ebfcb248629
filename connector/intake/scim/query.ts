import { z } from 'zod';
import type { Predicate } from '../../store/predicate.ts';
import type { Json, Page, Sort } from '../../store/store.ts';
import { filterPredicate } from './filter.ts';
import { isObject } from './json.ts';
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
  /** Asks for pages by cursor (RFC 9865), the empty one for the first. */
  readonly cursor: string | undefined;
  /** What a cursor is bound to: the same text for the same rows in the same order. */
  readonly rows: string;
}

const names = z.union([z.string(), z.array(z.string()).transform((list) => list.join(','))]).optional();
/** A text in an address, a number in a search request. */
const whole = z
  .union([z.string(), z.number().transform(String)])
  .pipe(
    z
      .string()
      .trim()
      .regex(/^[-+]?\d{1,15}$/),
  )
  .transform(Number)
  .optional();

const projectionParameters = z.object({ attributes: names, excludedAttributes: names });
const parameters = projectionParameters.extend({
  filter: z.string().optional(),
  startIndex: whole,
  count: whole,
  cursor: z.string().optional(),
  sortBy: z.string().optional(),
  sortOrder: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['ascending', 'descending']))
    .optional(),
});

/**
 * A query of one type, as an address has it or {@link readSearch} read it; `others` are searched at once with it.
 * @throws Problem SCIM_PARAMETER_INVALID, SCIM_COUNT_INVALID, SCIM_FILTER_…
 */
export function readQuery(given: unknown, type: ResourceType, others: readonly ResourceType[] = []): Query {
  const {
    filter = '',
    startIndex = 1,
    count = DEFAULT_PAGE,
    sortBy,
    sortOrder = 'ascending',
    cursor,
    ...rest
  } = read(parameters, given);
  const by = sortBy === undefined ? undefined : sortKey(sortBy, type, others);
  return {
    where: filter.trim() === '' ? undefined : filterPredicate(filter, type, others),
    // RFC 7644 section 3.4.2.4: a startIndex below 1 is 1, a negative count is 0.
    page: { offset: Math.max(startIndex, 1) - 1, limit: Math.min(Math.max(count, 0), MAX_PAGE) },
    sort: by && { by, descending: sortOrder === 'descending' },
    projection: projection(type, rest.attributes, rest.excludedAttributes),
    cursor,
    rows: JSON.stringify([filter.trim(), sortBy, sortOrder]),
  };
}

const searched = new Map(
  [...Object.keys(parameters.shape), 'schemas'].map((name) => [name.toLowerCase(), name] as const),
);

/**
 * A SearchRequest (RFC 7644 section 3.4.3) as the parameters that an address would hold; names have no case.
 * @throws Problem SCIM_BODY_INVALID
 */
export function readSearch(body: unknown): Json {
  if (!isObject(body)) {
    const expected = { fr: 'un message SearchRequest', en: 'a SearchRequest message' };
    throw scimProblems.SCIM_BODY_INVALID({ expected });
  }
  const named = Object.entries(body).map(
    ([name, value]) => [searched.get(name.toLowerCase()), value] as const,
  );
  return Object.fromEntries(named.filter(([name, value]) => name !== undefined && value !== null));
}

/** The projection of a request for one resource. @throws Problem SCIM_PARAMETER_INVALID */
export function readProjection(
  given: unknown,
  type: ResourceType,
): Projection & { readonly isAsked: boolean } {
  const { attributes, excludedAttributes } = isEmpty(given) ? NOTHING : read(projectionParameters, given);
  const isAsked = attributes !== undefined || excludedAttributes !== undefined;
  return { ...projection(type, attributes, excludedAttributes), isAsked };
}

/** Of the requests for one resource nearly none has parameters. */
const NOTHING = { attributes: undefined, excludedAttributes: undefined };
function isEmpty(given: unknown): boolean {
  return isObject(given) && Object.keys(given).length === 0;
}

function read<Output>(schema: z.ZodType<Output>, given: unknown): Output {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0] ?? '');
  // RFC 9865 section 2.1 has a keyword of its own for it.
  const isPaged = isObject(given) && given['cursor'] !== undefined;
  if (name === 'count' && isPaged) throw scimProblems.SCIM_COUNT_INVALID({ maximum: MAX_PAGE });
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

/** Undefined when only `others` have the attribute. */
function sortKey(name: string, type: ResourceType, others: readonly ResourceType[]): Sort['by'] | undefined {
  const folded = name.trim().toLowerCase();
  const chain = type.names.get(folded);
  if (!chain && others.some(({ names }) => names.has(folded))) return undefined;
  const path = chain?.map((attribute) => attribute.name) ?? [];
  const column = type.columns[path.join('.')]?.column;
  if (column) return { column };
  const last = chain?.at(-1);
  const isStored = chain?.every(
    ({ multiValued, mutability }) => !multiValued && (type.isReadOnly || mutability !== 'readOnly'),
  );
  if (!last || last.type === 'complex' || !isStored) {
    throw scimProblems.SCIM_PARAMETER_INVALID({ name: 'sortBy', expected: SORTABLE });
  }
  return { path };
}
