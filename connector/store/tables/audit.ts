import type { Insertable, Selectable } from 'kysely';
import { pages } from '../batches.ts';
import { canonicalJson, linkHash } from '../chain.ts';
import type { StoreDialect } from '../dialect.ts';
import { fold } from '../fold.ts';
import { prepared } from '../prepared.ts';
import type { AuditTable, Db } from '../schema.ts';
import type { AuditLink, AuditLog, Json } from '../store.ts';
import { transact } from '../transact.ts';
import { searchLinks } from './audit-search.ts';
import { linksAfter, verifyChain } from './audit-verify.ts';

const PAGE = 1_000;

const head = (db: Db) => db.selectFrom('audit_head').select(['seq', 'hash']);
/** Nobody else appends until the end of the transaction: links are appended one after the other. */
const heads = {
  alone: prepared((db) => head(db)),
  locked: prepared((db) => head(db).forUpdate()),
};
const insertLink = prepared((db, link: Omit<Insertable<AuditTable>, 'id'>) =>
  db.insertInto('audit').values({
    seq: link.seq,
    at: link.at,
    actor: link.actor,
    action: link.action,
    subject: link.subject,
    data: link.data,
    hash: link.hash,
    actor_folded: link.actor_folded,
    action_folded: link.action_folded,
    subject_folded: link.subject_folded,
  }),
);
const moveHead = prepared((db, { seq, hash }: { readonly seq: number; readonly hash: string }) =>
  db.updateTable('audit_head').set({ seq, hash }),
);

export function audit(db: Db, dialect: StoreDialect): AuditLog {
  const headOf = dialect.writesAlone ? heads.alone : heads.locked;

  return {
    append: ({ at, actor, action, subject, data }) =>
      transact(db, async (inside) => {
        const before = (await headOf(inside, {}))[0]!;
        const link = { seq: before.seq + 1, at, actor, action, subject, data: canonicalJson(data) };
        const hash = linkHash(before.hash, link);
        await insertLink(inside, {
          ...link,
          hash,
          actor_folded: fold(actor),
          action_folded: fold(action),
          subject_folded: fold(subject),
        });
        await moveHead(inside, { seq: link.seq, hash });
      }),

    async recent(limit) {
      const rows = await db.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit).execute();
      return rows.map((row) => {
        const { seq: _seq, hash: _hash, ...entry } = toLink(row);
        return entry;
      });
    },

    async search(query, page) {
      const { total, rows } = await searchLinks(db, dialect, query, page);
      return { total, items: rows.map(toLink) };
    },

    async head() {
      const found = await head(db).executeTakeFirst();
      return found?.seq ?? 0;
    },

    after: async (seq, limit) => (await linksAfter(db, seq)(undefined, limit)).map(toLink),

    async each(visit) {
      for await (const page of pages(PAGE, linksAfter(db, 0))) await visit(page.map(toLink));
    },

    verify: () => verifyChain(db),
  };
}

function toLink({ seq, at, actor, action, subject, data, hash }: Selectable<AuditTable>): AuditLink {
  return { seq, at, actor, action, subject, data: JSON.parse(data) as Json, hash };
}
