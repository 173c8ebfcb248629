/** The rules that edits of the policy name. */
export function rulesIn(edits: unknown): readonly string[] {
  if (!Array.isArray(edits)) return [];
  return edits.flatMap((edit: Readonly<Record<string, unknown>>) => {
    const named = edit['part'] === 'rules' ? edit['id'] : edit['rule'];
    return typeof named === 'string' ? [named] : [];
  });
}
