import { z } from 'zod';
import { fileConfigSchema } from '../intake/file/config.ts';
import { ldapConfigSchema } from '../intake/ldap/config.ts';
import { fileSchema } from './schema.ts';

/** A JSON Schema node, as far as we walk it. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly [keyword: string]: unknown;
}

/** JSON Schema of the configuration file: editors complete and check it. Sources take their kind's own schema. */
export function configJsonSchema(): Schema {
  const root = print(fileSchema);
  const source = root.properties!['sources']!.additionalProperties as Schema;
  const file = print(fileConfigSchema);
  const ldap = print(ldapConfigSchema);
  const text = { type: 'string', minLength: 1 };
  const fileBlock = (...left: readonly string[]): Schema => ({
    anyOf: [text, without(file, { file: text }, 'kind', 'id', 'gate', 'path', 'format', ...left)],
  });
  return {
    ...root,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Portillon configuration',
    properties: {
      ...root.properties,
      sources: {
        ...root.properties!['sources'],
        additionalProperties: {
          ...source,
          properties: {
            ...source.properties,
            ldap: without(ldap, { passwordEnv: text, passwordFile: text }, 'kind', 'id', 'gate', 'password'),
            ldif: fileBlock('delimiter', 'columns'),
            csv: fileBlock('people', 'groups', 'key'),
            gate: file.properties!['gate'],
          },
        },
      },
    },
  } as Schema;
}

/** The keys that may stand at a path of the configuration file. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let at: Schema | undefined = configJsonSchema();
  for (const part of path) at = child(at, String(part));
  return Object.keys(objectOf(at)?.properties ?? {});
}

function child(schema: Schema | undefined, key: string): Schema | undefined {
  const object = objectOf(schema);
  const more = object?.additionalProperties;
  return object?.properties?.[key] ?? (typeof more === 'object' ? more : undefined);
}

/** The branch of a choice that is a mapping. */
function objectOf(schema: Schema | undefined): Schema | undefined {
  return schema?.anyOf?.find((branch) => branch.type === 'object') ?? schema;
}

function without(
  schema: Schema,
  added: Readonly<Record<string, Schema>>,
  ...left: readonly string[]
): Schema {
  const kept = Object.entries(schema.properties ?? {}).filter(([key]) => !left.includes(key));
  const { $schema: _dialect, ...rest } = schema;
  return {
    ...rest,
    properties: { ...added, ...Object.fromEntries(kept) },
    required: (schema.required ?? []).filter((key) => !left.includes(key)),
  };
}

function print(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
}
