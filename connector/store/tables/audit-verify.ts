import type { Selectable } from 'kysely';
import { pages } from '../batches.ts';
import { GENESIS, linkHash } from '../chain.ts';
import { fold } from '../fold.ts';
import type { AuditTable, Db } from '../schema.ts';
import type { AuditBreak } from '../store.ts';

const PAGE = 1_000;

type Row = Selectable<AuditTable>;
type End = Pick<Row, 'seq' | 'hash'>;

/** A reader of the links after `seq`, for `pages`. */
export const linksAfter =
  (db: Db, seq: number) =>
  (after: { readonly seq: number } | undefined, size: number): Promise<Row[]> =>
    db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after?.seq ?? seq)
      .orderBy('seq')
      .limit(size)
      .execute();

/** Walks the whole chain and compares its end with the head; links may be appended meanwhile. */
export async function verifyChain(db: Db): Promise<AuditBreak | undefined> {
  let end: End = { seq: 0, hash: GENESIS };
  for (;;) {
    const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
    // Links beyond the head; or there is no head at all.
    if (!head || head.seq < end.seq) return { seq: end.seq, kind: 'torn' };
    for await (const page of pages(PAGE, linksAfter(db, end.seq))) {
      for (const link of page) {
        const kind = faultOf(end, link);
        if (kind) return { seq: link.seq, kind };
        end = link;
      }
    }
    if (end.seq < head.seq) return { seq: end.seq, kind: 'torn' };
    if (end.seq === head.seq) return end.hash === head.hash ? undefined : { seq: end.seq, kind: 'torn' };
  }
}

function faultOf(before: End, link: Row): AuditBreak['kind'] | undefined {
  if (link.seq !== before.seq + 1) return 'missing';
  if (link.hash !== linkHash(before.hash, link)) return 'edited';
  // Edited, these would hide the link from a search.
  const folded =
    link.actor_folded === fold(link.actor) &&
    link.action_folded === fold(link.action) &&
    link.subject_folded === fold(link.subject);
  return folded ? undefined : 'edited';
}
