import { format } from 'prettier';
import { expect, test } from 'vitest';
import { openApi } from '../../../connector/http/openapi.ts';
import { endpoints } from '../../../shared/wire/index.ts';

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
}

const document = openApi() as unknown as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, unknown>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, operation })),
);

test('the OpenAPI document has one operation for each endpoint, with its own id', () => {
  expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(
    Object.keys(endpoints).toSorted(),
  );
});

test('every parameter of a path is declared, and required', () => {
  for (const { path, operation } of operations) {
    const declared = (operation.parameters ?? []).filter((one) => one.in === 'path' && one.required);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect({ path, names: new Set(declared.map((one) => one.name)) }).toEqual({
      path,
      names: new Set(named),
    });
  }
});

test('only the ways to a token are open without one', () => {
  const open = operations.filter(({ operation }) => operation.security?.length === 0);
  expect(open.map(({ operation }) => operation.operationId)).toEqual(['pair', 'signInOptions', 'signIn']);
});

test('every reference leads to a part of the document', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
  expect(references.length).toBeGreaterThan(0);
  for (const reference of new Set(references)) {
    const [, , kind, name] = reference.split('/');
    expect(document.components).toHaveProperty([kind!, name!]);
  }
});

test('docs/openapi.json is in step (write it with vitest -u)', async () => {
  const text = await format(JSON.stringify(document), { parser: 'json', printWidth: 110 });
  await expect(text).toMatchFileSnapshot('../../../docs/openapi.json');
});
