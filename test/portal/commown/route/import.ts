import { z } from 'zod';
import { matchField } from '../file/fields.ts';
import { readTable } from '../file/table.ts';
import { importUsers } from '../save/import.ts';
import type { Imported, Preview } from '../wire.ts';
import { changing, reading, type Method, type Methods } from './rpc.ts';
import { file } from './schema.ts';

const PREVIEW_ROWS = 10;

const chosen = z.strictObject({ ...file, fields: z.array(z.string()) });
type Chosen = z.infer<typeof chosen>;

/** The import screen (R26–R30): the file is shown, tested and written, and sent each time. */
export const importMethods: Methods = {
  'import/preview': reading(z.strictObject(file), async (_, { name, base64 }): Promise<Preview> => {
    const [headers = [], ...rows] = await readTable(name, Buffer.from(base64, 'base64'));
    return { headers, fields: headers.map(matchField), rows: rows.slice(0, PREVIEW_ROWS) };
  }),
  'import/test': running('import/test', true),
  'import/run': running('import/run', false),
};

function running(action: 'import/test' | 'import/run', test: boolean): Method {
  return changing(
    action,
    chosen,
    async (_, { name, base64, fields }) => {
      const rows = await rowsOf({ name, base64 });
      const column = fields.indexOf('email');
      return { on: rows.map((row) => row[column] ?? ''), fields };
    },
    async ({ state }, { fields, ...from }): Promise<Imported> =>
      importUsers(state, fields, await rowsOf(from), test),
  );
}

async function rowsOf({ name, base64 }: Pick<Chosen, 'name' | 'base64'>): Promise<string[][]> {
  return (await readTable(name, Buffer.from(base64, 'base64'))).slice(1);
}
