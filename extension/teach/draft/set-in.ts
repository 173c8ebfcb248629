export type Path = readonly (string | number)[];

/** The value with another one at a place inside it; undefined takes it away. */
export function setIn<Value>(value: Value, [key, ...rest]: Path, next: unknown): Value {
  if (key === undefined) return next as Value;
  const inner = setIn(Reflect.get(Object(value), key) as unknown, rest, next);
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) =>
      index === key ? (inner === undefined ? [] : [inner]) : [each],
    ) as Value;
  const { [key]: _, ...others } = Object(value) as Record<string | number, unknown>;
  return (inner === undefined ? others : { ...(value as object), [key]: inner }) as Value;
}
