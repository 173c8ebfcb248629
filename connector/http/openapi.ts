import { z } from 'zod';
import { endpoints } from '../../shared/wire/index.ts';
import { descriptorSchema } from '../../shared/portal/descriptor.ts';
import { accountView } from '../../shared/wire/account.ts';
import { problemBody, reason, step } from '../../shared/wire/parts.ts';
import type { AnyEndpoint } from './endpoint.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas that several answers share, under their names in `components`. */
const SHARED: Readonly<Record<string, z.ZodType>> = {
  AccountView: accountView,
  Descriptor: descriptorSchema,
  Problem: problemBody,
  Reason: reason,
  Step: step,
};

/** OpenAPI 3.1 of /api/v1, printed from the endpoints' own schemas (JSON Schema 2020-12). */
export function openApi(): Json {
  const all = Object.values<AnyEndpoint>(endpoints);
  const schemas = answersOf(all);
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of all) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portillon',
      version: '1',
      description: 'What the browser extension asks of the connector. Every refusal is an RFC 9457 problem.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas,
      responses: {
        Problem: {
          description: 'Refused; `code` is stable.',
          content: { 'application/problem+json': { schema: { $ref: referenceTo('Problem') } } },
        },
      },
    },
  };
}

function operation(endpoint: AnyEndpoint): Json {
  const parameters = [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')];
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    ...(endpoint.access === 'public' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasKeys(endpoint.body)
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body) } },
          },
        }
      : {}),
    responses: {
      200: {
        description: endpoint.summary,
        content: { 'application/json': { schema: { $ref: referenceTo(answerName(endpoint)) } } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

/** Every answer and what they share, each once; they refer to one another. */
function answersOf(all: readonly AnyEndpoint[]): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id });
  for (const endpoint of all)
    if (!registry.has(endpoint.answer)) registry.add(endpoint.answer, { id: answerName(endpoint) });
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: referenceTo, ...ANY_JSON });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _uri, ...schema }]) => [id, schema]),
  );
}

function answerName({ name, answer }: AnyEndpoint): string {
  const shared = Object.entries(SHARED).find(([, schema]) => schema === answer);
  return shared?.[0] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`;
}

function referenceTo(id: string): string {
  return `#/components/schemas/${id}`;
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
}

/** A part of a policy may be any JSON, for which zod has no word that JSON Schema has. */
const ANY_JSON = { unrepresentable: 'any' } as const;

function hasKeys(schema: z.ZodType): boolean {
  return Object.keys((schemaOf(schema)['properties'] as object | undefined) ?? {}).length > 0;
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', ...ANY_JSON });
  return rest;
}
