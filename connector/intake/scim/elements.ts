import type { Json } from '../../store/store.ts';

/**
 * Elements of a multi-valued attribute after `added` were put to them: none twice, and one primary, the last that was
 * added (RFC 7643 section 2.4). Its cost grows with the length of the lists, not with its square: members come here.
 */
export function addElements(present: readonly Json[], added: readonly Json[]): readonly Json[] {
  const list = [...present];
  const places = new Map(list.map((element, index) => [identity(element), index]));
  let primary: number | undefined;
  for (const element of added) {
    const at = places.get(identity(element)) ?? list.length;
    list[at] = { ...list[at], ...element };
    places.set(identity(element), at);
    if (element['primary'] === true) primary = at;
  }
  return primary === undefined ? list : demoteOthers(list, primary);
}

export function demoteOthers(list: readonly Json[], keep: number): readonly Json[] {
  return list.map((element, index) =>
    index !== keep && element['primary'] === true ? { ...element, primary: false } : element,
  );
}

/** The same value and type should not stand twice. Addresses have no value: all that they say counts. */
function identity({ primary: _primary, ...element }: Json): string {
  if ('value' in element) return JSON.stringify([element['value'], element['type'] ?? '']);
  return JSON.stringify(Object.entries(element).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
