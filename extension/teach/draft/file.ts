import type { Draft } from './draft.ts';

export type Format = 'json' | 'ts';

export interface DraftFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The draft as a file: plain data, or the module that `shared/portal/<id>/index.ts` is. */
export function fileOf(draft: Draft, format: Format): DraftFile {
  const json = JSON.stringify(draft, null, 2);
  if (format === 'json')
    return { name: `${draft.id}.descriptor.json`, type: 'application/json', text: `${json}\n` };
  const constant = draft.id.replaceAll(
    /-+(\w)?/g,
    (_, letter: string | undefined) => letter?.toUpperCase() ?? '',
  );
  const text = `import type { z } from 'zod';
import type { descriptorSchema } from '../descriptor.ts';

export const ${/^\d/.test(constant) ? 'portal' : ''}${constant}: z.input<typeof descriptorSchema> = ${json};
`;
  return { name: `${draft.id}.descriptor.ts`, type: 'text/typescript', text };
}
