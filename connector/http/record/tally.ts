import type { AuditEntry } from '../../store/store.ts';
import type { Seen } from './seen.ts';

/** So many different requests are told apart in one entry; of more, their resources are no longer named. */
const APART = 100;
/** Only what we could have answered ourselves: a stranger’s words do not get into the audit. */
const OWN = /^(?:\/[\w.:-]{1,128}){1,3}$/;
const ID = /\/[\da-f]{8}-[\da-f-]{27}/g;

/** One audit entry for each client of a batch: who asked what, with which result, how often. */
export function tally(batch: readonly Seen[]): readonly AuditEntry[] {
  const byClient = Map.groupBy(batch, ({ tenant, actor }) => JSON.stringify([tenant, actor]));
  return [...byClient.values()].map((seen) => {
    const { tenant, actor } = seen[0]!;
    return {
      at: seen.at(-1)!.at,
      actor: actor ?? '?',
      action: 'scim.requests',
      subject: tenant ?? '?',
      data: { requests: counted(seen) },
    };
  });
}

function counted(seen: readonly Seen[]): Readonly<Record<string, number>> {
  const exact = countBy(seen, whatOf);
  if (Object.keys(exact).length <= APART) return exact;
  return countBy(seen, (one) => whatOf(one).replace(ID, '/:id'));
}

function whatOf({ method, path, status, problem }: Seen): string {
  const what = `${method} ${OWN.test(path) ? path : '?'} ${status}`;
  return problem ? `${what} ${problem.code}` : what;
}

function countBy(seen: readonly Seen[], name: (one: Seen) => string): Readonly<Record<string, number>> {
  const groups = Map.groupBy(seen, name);
  return Object.fromEntries([...groups].map(([what, all]) => [what, all.length]));
}
