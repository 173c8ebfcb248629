import type { Selectable } from 'kysely';
import { chunks } from '../batches.ts';
import type { Db, RequestsTable } from '../schema.ts';
import type { NumberedLine, RequestLog, RequestProblem } from '../store.ts';
import { withoutNulls } from '../text.ts';
import { transact } from '../transact.ts';

/** So many lines are kept: days of a small organisation, the last minute of a first provisioning run of a large one. */
const KEPT = 5_000;
/** SQLite takes 32,766 bound values in a statement. */
const ROWS = 500;

export function requests(db: Db): RequestLog {
  const rows = (tenant: string | undefined) =>
    db
      .selectFrom('requests')
      .selectAll()
      .$if(tenant !== undefined, (query) => query.where('tenant', '=', tenant!));

  return {
    add: (lines) =>
      transact(db, async (inside) => {
        let newest = 0;
        for (const chunk of chunks(lines.slice(-KEPT), ROWS)) {
          const values = chunk.map(({ problem, ...line }) => ({
            ...EMPTY,
            ...line,
            problem: problem ? JSON.stringify(problem) : null,
          }));
          const added = await inside.insertInto('requests').values(values).returning('seq').execute();
          newest = Math.max(newest, ...added.map(({ seq }) => seq));
        }
        await inside
          .deleteFrom('requests')
          .where('seq', '<=', newest - KEPT)
          .execute();
      }),

    async recent(tenant, limit) {
      const found = await rows(tenant).orderBy('seq', 'desc').limit(limit).execute();
      return found.toReversed().map(toLine);
    },

    async after(seq, tenant, limit) {
      const found = await rows(tenant).where('seq', '>', seq).orderBy('seq').limit(limit).execute();
      return found.map(toLine);
    },
  };
}

const EMPTY = { tenant: null, actor: null, query: null, sent: null, answered: null };

function toLine({ problem, ...row }: Selectable<RequestsTable>): NumberedLine {
  const parsed = problem === null ? null : (JSON.parse(problem) as RequestProblem);
  return withoutNulls({ ...row, problem: parsed });
}
