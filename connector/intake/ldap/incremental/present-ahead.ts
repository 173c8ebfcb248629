import type { Entries } from '../../../store/store.ts';

type Kind = 'person' | 'group';

/**
 * Reads the keys that a source has while its server still names what is there, which takes it longer than us. `entries`
 * answers what was begun.
 */
export function presentAhead(
  entries: Entries,
  source: string,
): { readonly entries: Entries; readonly begin: (kind: Kind) => void } {
  const begun = new Map<Kind, Promise<readonly string[]>>();
  return {
    entries: {
      ...entries,
      presentKeys: (of, kind) =>
        (of === source ? begun.get(kind) : undefined) ?? entries.presentKeys(of, kind),
    },
    begin(kind) {
      if (begun.has(kind)) return;
      const keys = entries.presentKeys(source, kind);
      // Whoever asks for them hears of it.
      keys.catch(() => undefined);
      begun.set(kind, keys);
    },
  };
}
