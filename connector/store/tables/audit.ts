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

/** Locks the head until the end of the transaction: links are appended one after the other. */
const nextHead = prepared((db) =>
  db
    .updateTable('audit_head')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .returning(['seq', 'hash']),
);
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
const sealHead = prepared((db, { hash }: { readonly hash: string }) =>
  db.updateTable('audit_head').set({ hash }),
);

export function audit(db: Db, dialect: StoreDialect): AuditLog {
  return {
    append: ({ at, actor, action, subject, data }) =>
      transact(db, async (inside) => {
        const head = (await nextHead(inside, {}))[0]!;
        const link = { seq: head.seq, at, actor, action, subject, data: canonicalJson(data) };
        const hash = linkHash(head.hash, link);
        await insertLink(inside, {
          ...link,
          hash,
          actor_folded: fold(actor),
          action_folded: fold(action),
          subject_folded: fold(subject),
        });
        await sealHead(inside, { hash });
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
      const head = await db.selectFrom('audit_head').select('seq').executeTakeFirst();
      return head?.seq ?? 0;
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
