import { setImmediate } from 'node:timers/promises';
import type { AccountPlan, Plan } from '../../../shared/plan/step.ts';
import { chunks, pages } from '../batches.ts';
import type { Db } from '../schema.ts';

/** So many accounts in one piece: a plan for everybody is neither written nor read as one text. */
const ACCOUNTS = 100;
const PIECES = 10;

/** Piece 0 of a part is the plan without its accounts; the others hold these, in order. */
export async function writeParts(inside: Db, plan_id: number, parts: readonly Plan[]): Promise<void> {
  for (const [part, { accounts, ...plan }] of parts.entries()) {
    const pieces: readonly unknown[] = [plan, ...chunks(accounts, ACCOUNTS)];
    for (const [piece, content] of pieces.entries()) {
      const row = { plan_id, part, piece, content: JSON.stringify(content) };
      await inside.insertInto('plan_parts').values(row).execute();
      await setImmediate();
    }
  }
}

export async function readParts(db: Db, plan: number): Promise<readonly Plan[]> {
  const read = (after: { readonly part: number; readonly piece: number } | undefined, size: number) =>
    db
      .selectFrom('plan_parts')
      .select(['part', 'piece', 'content'])
      .where('plan_id', '=', plan)
      .where((eb) => eb(eb.refTuple('part', 'piece'), '>', eb.tuple(after?.part ?? -1, after?.piece ?? -1)))
      .orderBy('part')
      .orderBy('piece')
      .limit(size)
      .execute();
  const parts: { head: Omit<Plan, 'accounts'>; accounts: AccountPlan[] }[] = [];
  for await (const page of pages(PIECES, read)) {
    for (const { piece, content } of page) {
      if (piece === 0) parts.push({ head: JSON.parse(content) as Omit<Plan, 'accounts'>, accounts: [] });
      else parts.at(-1)?.accounts.push(...(JSON.parse(content) as AccountPlan[]));
    }
  }
  return parts.map(({ head, accounts }) => ({ ...head, accounts }));
}
