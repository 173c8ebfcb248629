import { z } from 'zod';
import type { Reply } from './answer.ts';
import { exportTable, TEMPLATE_COLUMNS } from './file/fields.ts';
import { WRITERS } from './file/table.ts';
import { domain, ids } from './route/schema.ts';
import { searchUsers } from './search.ts';
import type { CommownState } from './state.ts';

const format = z.enum(['csv', 'xlsx']);

/** Either the ticked records, or, with the header's box ticked, all that the search finds (trap of section 5). */
const wanted = z.strictObject({
  what: z.union([z.strictObject({ ids }), z.strictObject({ domain })]),
  fields: z.array(z.string()).min(1),
  compatible: z.boolean(),
});

/** «Exporter vers le fichier» (R24, R25). */
export async function exportFile(state: CommownState, name: string, posted: string): Promise<Reply> {
  const { what, fields, compatible } = wanted.parse(
    JSON.parse(new URLSearchParams(posted).get('data') ?? ''),
  );
  const users =
    'domain' in what ? searchUsers(state, what.domain) : what.ids.flatMap((id) => state.users.get(id) ?? []);
  return file(`utilisateurs.${name}`, format.parse(name), exportTable(state, users, fields, compatible));
}

/** The template of the import (R27). */
export const template = (): Promise<Reply> =>
  file('Commown_User_Import_Model.xlsx', 'xlsx', [TEMPLATE_COLUMNS]);

async function file(
  name: string,
  format: keyof typeof WRITERS,
  rows: readonly (readonly string[])[],
): Promise<Reply> {
  const { mediaType, write } = WRITERS[format];
  return {
    status: 200,
    headers: { 'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${name}"` },
    body: await write(rows),
  };
}
