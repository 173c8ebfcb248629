/** The first of these attributes that says anything; empty when none does. */
export function firstOf(element: Element | null, names: readonly string[]): string {
  return names.map((name) => element?.getAttribute(name)).find(Boolean) ?? '';
}
