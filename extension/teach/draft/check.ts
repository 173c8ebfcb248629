import { descriptorSchema } from '../../../shared/portal/descriptor.ts';
import type { Draft } from './draft.ts';

/** What a draft still lacks, by what the admin can do about it. */
export type Lack =
  'list' | 'features' | 'user' | 'account' | 'save' | 'words' | 'id' | 'name' | 'label' | 'other';

export interface Fault {
  readonly lack: Lack;
  /** Where in the descriptor, and what the schema says of it. */
  readonly path: string;
  readonly message: string;
}

/** The first that fits says what to do. */
const PLACES: readonly (readonly [RegExp, Lack])[] = [
  [/^pages\.lists$/, 'list'],
  [/^(tabs|sections)$/, 'list'],
  [/^features$/, 'features'],
  [/^pages\.user\b/, 'user'],
  [/^pages\.account\b/, 'account'],
  [/^pages\.save\b/, 'save'],
  [/^pages\.match\.words$/, 'words'],
  [/^id$|^features\.\d+\.id$/, 'id'],
  [/^name$/, 'name'],
  [/\.(fr|en)$/, 'label'],
];

/** What keeps the draft from being a descriptor; each lack once. Empty: it validates. */
export function faultsOf(draft: Draft): readonly Fault[] {
  const { error } = descriptorSchema.safeParse(draft);
  const faults = (error?.issues ?? []).map(({ path, message }): Fault => {
    const place = path.join('.');
    return { lack: PLACES.find(([pattern]) => pattern.test(place))?.[1] ?? 'other', path: place, message };
  });
  const isKept = (fault: Fault): boolean => fault.lack === 'other' || fault.lack === 'label';
  return [...faults, ...doubles(draft)].filter(
    (fault, index, all) => isKept(fault) || all.findIndex(({ lack }) => lack === fault.lack) === index,
  );
}

/** Two rights of one id are one to the policy. */
function doubles({ features }: Draft): Fault[] {
  return features.flatMap(({ id }, index) =>
    features.findIndex((other) => other.id === id) < index
      ? [{ lack: 'id' as const, path: `features.${index}.id`, message: id }]
      : [],
  );
}

/** Rights whose English name is still the page's French one. */
export function copiedNames({ features }: Draft): number {
  return features.filter(isCopied).length;
}

export function isCopied({ inferred = [] }: Draft['features'][number]): boolean {
  return inferred.includes('label.en');
}
