import { z } from 'zod';
import type { Path } from './document.ts';

/** The schemas that a value at a path may follow: one, or several where a union stands. None outside the schema. */
export function schemasAt(schema: unknown, path: Path): readonly unknown[] {
  const [step, ...rest] = path;
  const options = optionsOf(schema);
  if (step === undefined) return options;
  return options.flatMap((option) => {
    const next = inside(option, step);
    return next === undefined ? [] : schemasAt(next, rest);
  });
}

/** Keys of the mappings among some schemas. */
export function keysOf(schemas: readonly unknown[]): string[] {
  return schemas.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

/** Fixed words among some schemas. */
export function wordsAmong(schemas: readonly unknown[]): string[] {
  return schemas.flatMap((schema) => (schema instanceof z.ZodLiteral ? [...schema.values].map(String) : []));
}

function inside(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

/** A schema without its default, its optionality and its laziness; of a union its parts. */
function optionsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodLazy)
    return optionsOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(optionsOf);
  return [schema];
}
