import { pages } from '../batches.ts';
import { canonicalJson, GENESIS, linkHash } from '../chain.ts';
import { transact, type Db } from '../schema.ts';
import type { AuditLog, Json } from '../store.ts';

const PAGE = 1_000;

export function audit(db: Db): AuditLog {
  return {
    append: ({ at, actor, action, subject, data }) =>
      transact(db, async (inside) => {
        // Locks the head until the end of the transaction: links are appended one after the other.
        const head = await inside
          .updateTable('audit_head')
          .set((eb) => ({ seq: eb('seq', '+', 1) }))
          .returning(['seq', 'hash'])
          .executeTakeFirstOrThrow();
        const link = { seq: head.seq, at, actor, action, subject, data: canonicalJson(data) };
        const hash = linkHash(head.hash, link);
        await inside
          .insertInto('audit')
          .values({ ...link, hash })
          .execute();
        await inside.updateTable('audit_head').set({ hash }).execute();
      }),

    async recent(limit) {
      const rows = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit).execute();
      return rows.map(({ at, actor, action, subject, data }) => ({
        at,
        actor,
        action,
        subject,
        data: JSON.parse(data) as Json,
      }));
    },

    async verify() {
      const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
      const read = (after: { readonly seq: number } | undefined, size: number) =>
        db
          .selectFrom('audit')
          .selectAll()
          .where('seq', '>', after?.seq ?? 0)
          .where('seq', '<=', head?.seq ?? 0)
          .orderBy('seq')
          .limit(size)
          .execute();
      let last = { seq: 0, hash: GENESIS };
      for await (const page of pages(PAGE, read)) {
        for (const row of page) {
          if (row.hash !== linkHash(last.hash, row)) return last.seq + 1;
          last = row;
        }
      }
      // Links cut off at the end leave a chain that is whole but does not reach the head.
      return head?.seq === last.seq && head.hash === last.hash ? undefined : last.seq + 1;
    },
  };
}
